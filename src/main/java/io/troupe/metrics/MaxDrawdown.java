package io.troupe.metrics;

import java.util.OptionalDouble;

/**
 * The largest fall from a peak: {@code max over t of 1 − level(t) / max over s ≤ t of level(s)}, a
 * fraction ≥ 0, with the bars of its peak and trough. Of equal falls the first counts.
 *
 * <p>Source: C. Bacon, <i>Practical Portfolio Performance Measurement and Attribution</i>, 2nd ed.
 * 2008, section 4 (drawdown). Constant memory; not safe for use by several threads.
 */
public final class MaxDrawdown {
    /** The largest fall of the time-weighted index, with the dates of its peak and trough. */
    public static final Metric METRIC = Metric
            .named("maxDrawdown", Section.PERFORMANCE, Unit.FRACTION).inFiles()
            .in(View.TABLE, "max dd").better(Direction.LOWER).needs(Need.INDEX)
            .undefined("without a bar")
            .by(record -> Figure.of(record.deepestFall(), Undefinedness.NO_BARS));

    private double highest = Double.NaN;
    private int highestBar = -1;
    private double deepest = Double.NaN;
    private int peakBar = -1;
    private int troughBar = -1;

    /**
     * Takes the level of one bar.
     *
     * @param bar its index, increasing from call to call
     * @param level the index level; the first must be above 0
     * @throws IllegalArgumentException if the first level is not above 0
     */
    public void add(int bar, double level) {
        if (highestBar < 0 && !(level > 0)) {
            throw new IllegalArgumentException("the first level must be above 0, was " + level);
        }
        if (highestBar < 0 || level > highest) {
            highest = level;
            highestBar = bar;
        }
        double fall = 1 - level / highest;
        if (peakBar < 0 || fall > deepest) {
            deepest = fall;
            peakBar = highestBar;
            troughBar = bar;
        }
    }

    /** The largest fall as a fraction, empty without a level. */
    public OptionalDouble value() {
        return peakBar < 0 ? OptionalDouble.empty() : OptionalDouble.of(deepest);
    }

    /** The bar from which the largest fall began, −1 without a level. */
    public int peakBar() {
        return peakBar;
    }

    /** The bar in which the largest fall ended, −1 without a level. */
    public int troughBar() {
        return troughBar;
    }
}
