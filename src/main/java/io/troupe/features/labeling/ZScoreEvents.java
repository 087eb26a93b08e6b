package io.troupe.features.labeling;

import io.troupe.math.Ties;
import io.troupe.math.rolling.RollingMoments;
import java.util.stream.IntStream;

/**
 * Bars whose value is far above its recent ones: {@code x(t) ≥ mean + z × sd}, the mean over one
 * window and the sample standard deviation over another, t included in both.
 *
 * <p>No event until both windows are full. A NaN is no event and enters no window. Equality counts,
 * that of {@linkplain Ties decimals}, so that every bar of a constant series is an event. O(1) per
 * bar. Uses bars ≤ t.
 */
public final class ZScoreEvents {
    private ZScoreEvents() {}

    /**
     * Events.
     *
     * @param values one per bar, such as closes
     * @param meanBars window of the mean, ≥ 1
     * @param deviationBars window of the standard deviation, ≥ 2
     * @param z how many standard deviations, finite
     * @return numbers of the bars that are events, increasing
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static int[] above(double[] values, int meanBars, int deviationBars, double z) {
        if (meanBars < 1 || deviationBars < 2) {
            throw new IllegalArgumentException("meanBars must be ≥ 1 and deviationBars ≥ 2, were "
                    + meanBars + " and " + deviationBars);
        }
        if (!Double.isFinite(z)) {
            throw new IllegalArgumentException("z must be finite, was " + z);
        }
        if (Math.max(meanBars, deviationBars) > values.length) {
            return new int[0];
        }
        RollingMoments mean = new RollingMoments(meanBars);
        RollingMoments deviation = new RollingMoments(deviationBars);
        return IntStream.range(0, values.length).filter(bar -> {
            if (Double.isNaN(values[bar])) {
                return false;
            }
            mean.add(values[bar]);
            deviation.add(values[bar]);
            return mean.isComplete() && deviation.isComplete()
                    && Ties.isAtLeast(values[bar],
                            mean.mean() + z * deviation.deviation());
        }).toArray();
    }
}
