package io.troupe.metrics;

/**
 * The growth of a series from its first to its last level: {@code last / first − 1}, as a fraction.
 *
 * <p>Source: C. Bacon, <i>Practical Portfolio Performance Measurement and Attribution</i>, 2nd ed.
 * 2008, section 2.
 */
public final class TotalReturn {
    /** Growth over the whole run, as a fraction. */
    public static final Metric METRIC = Metric
            .named("totalReturn", Section.PERFORMANCE, Unit.FRACTION).inFiles()
            .in(View.TABLE, "return").better(Direction.HIGHER).needs(Need.INDEX)
            .undefined("without a bar")
            .by(record -> new Figure.Measure(of(1, record.index().level())));

    private TotalReturn() {}

    /**
     * The return between two levels.
     *
     * @param first the level at the start, above 0
     * @param last the level at the end
     * @throws IllegalArgumentException if {@code first} is not above 0
     */
    static double of(double first, double last) {
        if (!(first > 0)) {
            throw new IllegalArgumentException("first must be above 0, was " + first);
        }
        return last / first - 1;
    }
}
