package io.troupe.execution.points;

import io.troupe.model.BarPoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what portfolios trade in a bar, point by point, where there is anything. Mutable, owned
 * by one thread.
 */
public final class PointSums {
    private final Map<TradePoint, Running> sums = new LinkedHashMap<>();
    /** By asset the point that was traded at last, where most of what comes next is. */
    private final List<@Nullable Running> latest = new ArrayList<>();

    /** What is traded at a point so far. */
    private static final class Running {
        private final TradePoint at;
        private long bought;
        private long sold;
        private long boughtWhole;
        private long soldWhole;
        private long paidMicros;

        Running(TradePoint at) {
            this.at = at;
        }

        boolean isAt(BarPoint point, double reference) {
            return at.point() == point && Double.compare(at.reference(), reference) == 0;
        }

        void add(PointSum other) {
            bought = Math.addExact(bought, other.bought());
            sold = Math.addExact(sold, other.sold());
            boughtWhole = Math.addExact(boughtWhole, other.boughtWhole());
            soldWhole = Math.addExact(soldWhole, other.soldWhole());
            paidMicros = Math.addExact(paidMicros, other.paidMicros());
        }

        PointSum sum() {
            return new PointSum(at, bought, sold, boughtWhole, soldWhole, paidMicros);
        }
    }

    /** Without trades. */
    public PointSums() {}

    /** Forgets all trades. */
    public void clear() {
        sums.clear();
        latest.clear();
    }

    /**
     * Adds a fill.
     *
     * @param reference the price at its point before slippage
     * @param quantity signed steps, not 0
     * @param allOrNothing whether its order had to be filled at once or not at all
     * @param paidMicros cash paid, fee included
     */
    public void add(int asset, BarPoint point, double reference, long quantity,
            boolean allOrNothing, long paidMicros) {
        Running running = running(asset, point, reference);
        running.add(PointSum.of(running.at, quantity, allOrNothing, paidMicros));
    }

    private Running running(int asset, BarPoint point, double reference) {
        while (latest.size() <= asset) {
            latest.add(null);
        }
        Running last = latest.get(asset);
        if (last == null || !last.isAt(point, reference)) {
            last = sums.computeIfAbsent(new TradePoint(asset, point, reference), Running::new);
            latest.set(asset, last);
        }
        return last;
    }

    /** Adds what others trade. */
    public void addAll(List<PointSum> others) {
        for (PointSum other : others) {
            sums.computeIfAbsent(other.at(), Running::new).add(other);
        }
    }

    /** All of them, in the order in which their points were first traded at. */
    public List<PointSum> all() {
        return sums.values().stream().map(Running::sum).toList();
    }
}
