package io.troupe.simulation.cohort;

import io.troupe.execution.Sides;
import io.troupe.execution.points.PointSum;
import io.troupe.execution.points.PointSums;
import io.troupe.simulation.cohort.BarSums.Column;
import java.util.List;

/**
 * Adds up what cohorts have told of one bar, in the order of strategies. What it returns is lent
 * until the next bar is added up, so that nothing is allocated by asset and bar. Owned by one
 * thread.
 */
public final class BarTotals {
    private final BarSums.Shape shape;
    private final OrderSums orders;
    private final Sides traded;
    private final long[] paidMicros;
    private final long[] positions;

    /**
     * For funds of so many assets.
     *
     * @param hasDesks whether sleeves have desks
     */
    public BarTotals(int assets, boolean hasDesks) {
        this(new BarSums.Shape(assets, hasDesks));
    }

    BarTotals(BarSums.Shape shape) {
        int assets = shape.assets();
        this.shape = shape;
        this.orders = new OrderSums(sides(assets),
                shape.hasDesks() ? WorkingSums.empty(assets) : WorkingSums.NONE);
        this.traded = sides(assets);
        this.paidMicros = new long[assets];
        this.positions = new long[assets];
    }

    private static Sides sides(int assets) {
        return new Sides(new long[assets], new long[assets]);
    }

    /**
     * The sums of all sleeves at a bar of a stretch.
     *
     * @throws ArithmeticException if a sum does not fit
     */
    public SleeveSums at(Stretch stretch, int bar) {
        return at(bar, stretch.windows(), stretch.isUndecided());
    }

    /**
     * The same of windows that tell of the bar.
     *
     * @param valuedOnly whether the strategies have yet to be asked about it
     */
    SleeveSums at(int bar, CohortWindow[] windows, boolean valuedOnly) {
        BarSums first = windows[0].sumsAt(bar, shape);
        first.copyTo(Column.BUYS, orders.all().bought());
        first.copyTo(Column.SELLS, orders.all().sold());
        first.copyTo(Column.BOUGHT, traded.bought());
        first.copyTo(Column.SOLD, traded.sold());
        first.copyTo(Column.PAID, paidMicros);
        first.copyTo(Column.POSITION, positions);
        if (shape.hasDesks()) {
            orders.working().set(first);
        }
        long cash = first.cashMicros();
        FlowSums flows = windows[0].flowsAt(bar);
        for (int cohort = 1; cohort < windows.length; cohort++) {
            BarSums sums = windows[cohort].sumsAt(bar, shape);
            add(sums);
            cash = Math.addExact(cash, sums.cashMicros());
            flows = flows.plus(windows[cohort].flowsAt(bar));
        }
        return new SleeveSums(bar, orders, traded, paidMicros, points(bar, windows), positions,
                cash, flows, valuedOnly);
    }

    private void add(BarSums sums) {
        sums.addTo(Column.BUYS, orders.all().bought());
        sums.addTo(Column.SELLS, orders.all().sold());
        sums.addTo(Column.BOUGHT, traded.bought());
        sums.addTo(Column.SOLD, traded.sold());
        sums.addTo(Column.PAID, paidMicros);
        sums.addTo(Column.POSITION, positions);
        if (shape.hasDesks()) {
            orders.working().add(sums);
        }
    }

    private List<PointSum> points(int bar, CohortWindow[] windows) {
        if (!shape.hasDesks() || windows.length == 1) {
            return windows[0].pointsAt(bar);
        }
        PointSums points = new PointSums();
        for (CohortWindow window : windows) {
            points.addAll(window.pointsAt(bar));
        }
        return points.all();
    }
}
