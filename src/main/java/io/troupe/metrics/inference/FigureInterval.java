package io.troupe.metrics.inference;

import java.util.Optional;

/**
 * A figure of a series and the intervals that its resamples give. An interval is empty where the
 * figure is undefined for a resample; BCa also where all resamples are on one side of the estimate,
 * or no bar makes a difference.
 *
 * @param estimate the figure of the series itself, NaN where it is undefined
 * @param blockBars expected length of the blocks that resamples are made of
 * @param percentile between the quantiles of the resamples' figures: B. Efron, R. J. Tibshirani,
 *        <i>An Introduction to the Bootstrap</i>, 1993, chapter 13
 * @param bca the same, corrected for bias and for an error that changes with the figure: B. Efron,
 *        <i>Better Bootstrap Confidence Intervals</i>, JASA 82 (1987)
 */
public record FigureInterval(double estimate, double blockBars,
        Optional<ConfidenceInterval> percentile, Optional<ConfidenceInterval> bca) {
    /** The better of the two that there is. */
    public Optional<ConfidenceInterval> best() {
        return bca.or(() -> percentile);
    }
}
