package io.troupe.simulation.cohort;

import io.troupe.execution.Shortfall;
import io.troupe.execution.Sides;
import io.troupe.execution.points.PointShare;
import io.troupe.execution.points.PointShortfall;
import io.troupe.execution.points.PointSum;
import io.troupe.execution.points.PointSums;
import io.troupe.model.Side;
import io.troupe.simulation.cohort.BarSums.Column;
import io.troupe.simulation.cohort.Revision.Share;
import io.troupe.simulation.hosting.Failure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The latest that each cohort has told of each bar, and the sums over cohorts, always in the order
 * of strategies. Keeps the bars of the current window and the bar before.
 */
public final class CohortWindows {
    private final BarSums.Shape shape;
    private final int slots;
    private final @Nullable CohortWindow[][] told;
    private int outstanding;
    private int lastBar = -1;
    private boolean valuedOnly;

    /**
     * Windows of so many cohorts, none of which has been told.
     *
     * @param hasDesks whether sleeves have desks
     */
    public CohortWindows(int cohorts, int assets, boolean hasDesks, int largestWindow) {
        this.shape = new BarSums.Shape(assets, hasDesks);
        // The bar before, one that the cohorts waited at, and a window.
        this.slots = largestWindow + 2;
        this.told = new CohortWindow[cohorts][slots];
    }

    /** All cohorts have been asked to run. */
    public void expect() {
        outstanding = told.length;
    }

    /** Takes one cohort's window; true if it was the last one missing. */
    public boolean take(CohortWindow window) {
        for (int bar = window.firstBar(); bar <= window.lastBar(); bar++) {
            told[window.cohort()][bar % slots] = window;
        }
        outstanding--;
        if (outstanding > 0) {
            return false;
        }
        lastBar = window.lastBar();
        valuedOnly = window.valuedOnly();
        return true;
    }

    /** Whether a cohort has yet to tell, as after it was restored. */
    public boolean isWaiting() {
        return outstanding > 0;
    }

    /** Whether a bar's fills and valuation are known. */
    public boolean covers(int bar) {
        return bar <= lastBar;
    }

    /** Whether the cohorts wait at a bar's valuation. */
    public boolean pausedAt(int bar) {
        return valuedOnly && bar == lastBar;
    }

    /** The window in which a cohort told of a bar. */
    public CohortWindow of(int cohort, int bar) {
        CohortWindow window = told[cohort][bar % slots];
        if (window == null) {
            throw new IllegalStateException(
                    "no window of cohort " + cohort + " tells of bar " + bar);
        }
        return window;
    }

    /** What each cohort has told of a bar. */
    public CohortWindow[] at(int bar) {
        CohortWindow[] windows = new CohortWindow[told.length];
        Arrays.setAll(windows, cohort -> of(cohort, bar));
        return windows;
    }

    /** The sums of all sleeves at a bar that every cohort has told. */
    public SleeveSums sums(int bar) {
        CohortWindow firstWindow = of(0, bar);
        BarSums first = firstWindow.sumsAt(bar, shape);
        Sides orders = new Sides(first.copy(Column.BUYS), first.copy(Column.SELLS));
        WorkingSums working = shape.hasDesks() ? WorkingSums.of(first) : WorkingSums.NONE;
        Sides traded = new Sides(first.copy(Column.BOUGHT), first.copy(Column.SOLD));
        long[] paid = first.copy(Column.PAID);
        long[] positions = first.copy(Column.POSITION);
        long cash = first.cashMicros();
        FlowSums flows = firstWindow.flowsAt(bar);
        PointSums points = new PointSums();
        points.addAll(firstWindow.pointsAt(bar));
        for (int cohort = 1; cohort < told.length; cohort++) {
            CohortWindow window = of(cohort, bar);
            BarSums sums = window.sumsAt(bar, shape);
            sums.addTo(Column.BUYS, orders.bought());
            sums.addTo(Column.SELLS, orders.sold());
            sums.addTo(Column.BOUGHT, traded.bought());
            sums.addTo(Column.SOLD, traded.sold());
            sums.addTo(Column.PAID, paid);
            sums.addTo(Column.POSITION, positions);
            if (shape.hasDesks()) {
                working.add(sums);
            }
            flows = flows.plus(window.flowsAt(bar));
            points.addAll(window.pointsAt(bar));
            cash = Math.addExact(cash, sums.cashMicros());
        }
        return new SleeveSums(bar, new OrderSums(orders, working), traded, paid, points.all(),
                positions, cash, flows, pausedAt(bar));
    }

    /** What each cohort must know of what the bar did not give the fund. */
    public List<List<Share>> partialShares(int bar, List<Shortfall> partials) {
        return shares(bar, partials,
                whole -> whole.heavySide() == Side.BUY ? Column.BOUGHT : Column.SOLD);
    }

    /** What each cohort must know of points at which the bar does not give all to the fund. */
    public List<List<PointShare>> rations(int bar, List<PointShortfall> wholes) {
        List<List<PointShare>> perCohort = new ArrayList<>();
        long[] before = new long[wholes.size()];
        for (int cohort = 0; cohort < told.length; cohort++) {
            List<PointSum> points = of(cohort, bar).pointsAt(bar);
            List<PointShare> shares = new ArrayList<>();
            for (int j = 0; j < before.length; j++) {
                PointShortfall whole = wholes.get(j);
                shares.add(new PointShare(whole, before[j]));
                before[j] = Math.addExact(before[j], whole.heavyOf(points));
            }
            perCohort.add(shares);
        }
        return perCohort;
    }

    /** What each cohort must know of orders decided at {@code bar} that were cut. */
    public List<List<Share>> cutShares(int bar, List<Shortfall> cuts) {
        return shares(bar, cuts, this::counted);
    }

    /** Where a cohort has told how much its orders of the kind that is cut come to. */
    private Column counted(Shortfall cut) {
        return switch (cut.part()) {
            case CERTAIN -> {
                boolean buys = cut.heavySide() == Side.BUY;
                yield shape.hasDesks() ? (buys ? Column.CERTAIN_BUYS : Column.CERTAIN_SELLS)
                        : (buys ? Column.BUYS : Column.SELLS);
            }
            case BUYS -> Column.MAY_BUY;
            case SELLS -> Column.MAY_SELL;
        };
    }

    /**
     * The heavier side's orders are counted through the cohorts.
     *
     * @param counted where a cohort has told how much that is
     */
    private List<List<Share>> shares(int bar, List<Shortfall> wholes,
            Function<Shortfall, Column> counted) {
        List<List<Share>> perCohort = new ArrayList<>();
        long[] before = new long[wholes.size()];
        for (int cohort = 0; cohort < told.length; cohort++) {
            BarSums sums = of(cohort, bar).sumsAt(bar, shape);
            List<Share> shares = new ArrayList<>();
            for (int j = 0; j < before.length; j++) {
                Shortfall whole = wholes.get(j);
                shares.add(new Share(whole, before[j]));
                before[j] = Math.addExact(before[j],
                        sums.get(counted.apply(whole), whole.asset()));
            }
            perCohort.add(shares);
        }
        return perCohort;
    }

    /** The first failure of a bar and a kind in strategy order, or null. */
    @Nullable
    public Failure failure(int bar, Predicate<Failure> kind) {
        for (int cohort = 0; cohort < told.length; cohort++) {
            for (Failure failure : of(cohort, bar).failures()) {
                if (failure.bar() == bar && kind.test(failure)) {
                    return failure;
                }
            }
        }
        return null;
    }
}
