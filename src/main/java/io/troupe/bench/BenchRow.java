package io.troupe.bench;

import java.util.function.DoubleSupplier;

/**
 * One piece of work to measure, again and again, in turns with others.
 *
 * @param name what is done, unique in a benchmark
 * @param unit what {@code run} counts; less is better
 * @param work does the work once and returns the figure
 * @param bar what the figure must come to, compared with another row's
 */
record BenchRow(String name, String unit, DoubleSupplier work, Bar bar) {
    /**
     * A demand on a row.
     *
     * @param base the name of the row it is compared with; empty: none
     * @param least the least that {@code base figure / own figure} may be; 0: no demand
     */
    public record Bar(String base, double least) {
        /** Nothing to compare with. */
        public static final Bar NONE = new Bar("", 0);

        /** A comparison that shows a ratio and demands nothing. */
        public static Bar shown(String base) {
            return new Bar(base, 0);
        }
    }

    double run() {
        return work.getAsDouble();
    }
}
