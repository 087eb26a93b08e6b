package io.troupe.simulation.cohort;

/**
 * What a bar's entitlements did to sleeves together, entitlement by entitlement. The array is
 * handed over and never written again.
 *
 * @param bar the bar
 * @param cells for each: asset, change of steps, cash received, net order after all of them
 */
@SuppressWarnings("ArrayRecordComponent") // part of a message between actors of one process
public record FlowSums(int bar, long[] cells) {
    private static final int WIDTH = 4;

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

    int asset(int entitlement) {
        return (int) cells[entitlement * WIDTH];
    }

    /** By how many steps holdings changed together. */
    public long steps(int entitlement) {
        return cells[entitlement * WIDTH + 1];
    }

    /** Cash received together. */
    public long cashMicros(int entitlement) {
        return cells[entitlement * WIDTH + 2];
    }

    /** The net order for the asset, when everything has happened. */
    public long order(int entitlement) {
        return cells[entitlement * WIDTH + 3];
    }

    void moved(int entitlement, long steps, long cashMicros) {
        int at = entitlement * WIDTH;
        cells[at + 1] = Math.addExact(cells[at + 1], steps);
        cells[at + 2] = Math.addExact(cells[at + 2], cashMicros);
    }

    void ordered(int entitlement, int asset, long order) {
        cells[entitlement * WIDTH] = asset;
        cells[entitlement * WIDTH + 3] = order;
    }

    /** These and those of other sleeves at the same bar. */
    FlowSums plus(FlowSums other) {
        if (count() == 0) {
            return other;
        }
        FlowSums sum = of(bar, count());
        for (int j = 0; j < count(); j++) {
            sum.ordered(j, asset(j), Math.addExact(order(j), other.order(j)));
            sum.moved(j, steps(j), cashMicros(j));
            sum.moved(j, other.steps(j), other.cashMicros(j));
        }
        return sum;
    }

    /** The net order for an asset, or what it is without these flows. */
    long orderOr(int asset, long otherwise) {
        for (int j = 0; j < count(); j++) {
            if (asset(j) == asset) {
                return order(j);
            }
        }
        return otherwise;
    }
}
