package io.troupe.simulation.cohort;

/**
 * What a bar's entitlements did to sleeves together, entitlement by entitlement. The array is
 * handed over and never written again.
 *
 * @param bar the bar
 * @param cells for each: asset, change of steps, steps held before by those whom it concerns, cash
 *        received, net order after all of them
 */
@SuppressWarnings("ArrayRecordComponent") // part of a message between actors of one process
public record FlowSums(int bar, long[] cells) {
    private static final int WIDTH = 5;

    /** A bar in which nothing happened. */
    public static final FlowSums NONE = new FlowSums(-1, new long[0]);

    /** Sums of so many entitlements, to be filled in. */
    static FlowSums of(int bar, int entitlements) {
        return new FlowSums(bar, new long[entitlements * WIDTH]);
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
        if (count() == 0) {
            return other;
        }
        FlowSums sum = of(bar, count());
        for (int j = 0; j < count(); j++) {
            sum.ordered(j, asset(j), Math.addExact(order(j), other.order(j)));
            sum.moved(j, steps(j), heldSteps(j), cashMicros(j));
            sum.moved(j, other.steps(j), other.heldSteps(j), other.cashMicros(j));
        }
        return sum;
    }
}
