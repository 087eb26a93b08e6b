package io.troupe.simulation.cohort;

/**
 * What happened to sleeves together before a bar's trading: what money earned and cost, and what
 * entitlements did, one by one. The arrays are handed over and never written again.
 *
 * @param bar the bar
 * @param cells for each: asset, change of steps, steps held before by those whom it concerns, cash
 *        received, net order after all of them
 * @param interest by the place of its kind what money earned, negative if it cost; empty if
 *        nothing was due
 */
@SuppressWarnings("ArrayRecordComponent") // part of a message between actors of one process
public record FlowSums(int bar, long[] cells, long[] interest) {
    private static final int WIDTH = 5;

    /** A bar in which nothing happened. */
    public static final FlowSums NONE = new FlowSums(-1, new long[0], new long[0]);

    /** Sums of so many entitlements, to be filled in. */
    static FlowSums of(int bar, int entitlements) {
        return new FlowSums(bar, new long[entitlements * WIDTH], new long[0]);
    }

    /** The same bar, in which money has earned or cost something. */
    FlowSums with(int ofBar, long[] earned) {
        return new FlowSums(ofBar, cells, earned);
    }

    /** Whether nothing happened. */
    boolean isNothing() {
        return cells.length == 0 && interest.length == 0;
    }

    /** How many entitlements there are. */
    public int count() {
        return cells.length / WIDTH;
    }

    private int asset(int entitlement) {
        return (int) cells[entitlement * WIDTH];
    }

    /** By how many steps holdings changed together. */
    public long steps(int entitlement) {
        return cells[entitlement * WIDTH + 1];
    }

    /** Steps held before by those whom it concerns, longs less shorts. */
    public long heldSteps(int entitlement) {
        return cells[entitlement * WIDTH + 2];
    }

    /** Cash received together. */
    public long cashMicros(int entitlement) {
        return cells[entitlement * WIDTH + 3];
    }

    /** The net order for the asset, when everything has happened. */
    public long order(int entitlement) {
        return cells[entitlement * WIDTH + 4];
    }

    void moved(int entitlement, long steps, long heldSteps, long cashMicros) {
        int at = entitlement * WIDTH;
        cells[at + 1] = Math.addExact(cells[at + 1], steps);
        cells[at + 2] = Math.addExact(cells[at + 2], heldSteps);
        cells[at + 3] = Math.addExact(cells[at + 3], cashMicros);
    }

    void ordered(int entitlement, int asset, long order) {
        cells[entitlement * WIDTH] = asset;
        cells[entitlement * WIDTH + 4] = order;
    }

    /** These and those of other sleeves at the same bar. */
    FlowSums plus(FlowSums other) {
        if (isNothing()) {
            return other;
        }
        long[] earned = interest.clone();
        for (int kind = 0; kind < earned.length; kind++) {
            earned[kind] = Math.addExact(earned[kind], other.interest[kind]);
        }
        FlowSums sum = of(bar, count()).with(bar, earned);
        for (int j = 0; j < count(); j++) {
            sum.ordered(j, asset(j), Math.addExact(order(j), other.order(j)));
            sum.moved(j, steps(j), heldSteps(j), cashMicros(j));
            sum.moved(j, other.steps(j), other.heldSteps(j), other.cashMicros(j));
        }
        return sum;
    }
}
