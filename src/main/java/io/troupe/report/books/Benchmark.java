package io.troupe.report.books;

/** What a fund is measured against. Immutable. */
public sealed interface Benchmark {
    /** One of the fund's own strategies. */
    record OfStrategy(int index, String name) implements Benchmark {}

    /** An asset of the fund's data, bought and held; its dividends are what its prices say. */
    record OfAsset(int asset, String name) implements Benchmark {}

    /**
     * Levels of something else.
     *
     * @param name for people
     * @param levels by bar, NaN where it has none
     */
    @SuppressWarnings("ArrayRecordComponent") // copied in and out; benchmarks are never compared
    record OfLevels(String name, double[] levels) implements Benchmark {
        /** Copies the levels. */
        public OfLevels {
            levels = levels.clone();
        }

        @Override
        public double[] levels() {
            return levels.clone();
        }
    }

    /** What it is called. */
    String name();
}
