package io.troupe.execution.points;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up what portfolios trade in a bar, point by point, where there is anything. Mutable, owned
 * by one thread.
 */
public final class PointSums {
    private final Map<TradePoint, PointSum> sums = new LinkedHashMap<>();

    /** Without trades. */
    public PointSums() {}

    /** Forgets all trades. */
    public void clear() {
        sums.clear();
    }

    /**
     * Adds a fill.
     *
     * @param quantity signed steps, not 0
     * @param allOrNothing whether its order had to be filled at once or not at all
     * @param paidMicros cash paid, fee included
     */
    public void add(TradePoint at, long quantity, boolean allOrNothing, long paidMicros) {
        add(PointSum.of(at, quantity, allOrNothing, paidMicros));
    }

    /** Adds what others trade. */
    public void addAll(List<PointSum> others) {
        others.forEach(this::add);
    }

    private void add(PointSum other) {
        sums.merge(other.at(), other, PointSum::plus);
    }

    /** All of them, in the order in which their points were first traded at. */
    public List<PointSum> all() {
        return sums.isEmpty() ? List.of() : new ArrayList<>(sums.values());
    }
}
