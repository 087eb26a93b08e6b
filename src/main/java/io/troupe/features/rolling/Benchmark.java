package io.troupe.features.rolling;

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

    /** The mean of all assets that have a value at the bar, the compared one included. */
    record Market() implements Benchmark {}

    /** The benchmark's value at a bar, NaN if it has none. */
    default double of(double[] values) {
        return switch (this) {
            case Asset(int asset) -> values[asset];
            case Market() -> mean(values);
        };
    }

    private static double mean(double[] values) {
        double sum = 0;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
