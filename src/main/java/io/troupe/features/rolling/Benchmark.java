package io.troupe.features.rolling;

import io.troupe.features.PanelRow;

/** What assets are compared with. */
public sealed interface Benchmark {
    /**
     * One of the assets.
     *
     * @param asset its index, ≥ 0
     */
    record Asset(int asset) implements Benchmark {
        /** Checks the index. */
        public Asset {
            if (asset < 0) {
                throw new IllegalArgumentException("asset must be ≥ 0, was " + asset);
            }
        }
    }

    /** The mean of all that can be traded and have a value at the bar, the compared one too. */
    record Market() implements Benchmark {}

    /** The benchmark's value at a bar, NaN if it has none. */
    default double of(PanelRow row, double[] values) {
        return switch (this) {
            case Asset(int asset) -> values[asset];
            case Market() -> mean(row, values);
        };
    }

    private static double mean(PanelRow row, double[] values) {
        double sum = 0;
        int count = 0;
        for (int asset = 0; asset < values.length; asset++) {
            if (row.canTrade(asset) && !Double.isNaN(values[asset])) {
                sum += values[asset];
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
