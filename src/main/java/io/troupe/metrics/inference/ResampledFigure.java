package io.troupe.metrics.inference;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * One figure of a series, of its resamples, and without some of its bars: what intervals are made
 * of.
 */
final class ResampledFigure {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private final double estimate;
    private final double blockBars;
    private final double[] sorted;
    private final double[] jackknife;

    /**
     * Copies and sorts the resamples.
     *
     * @param estimate of the series
     * @param blockBars expected length of the blocks
     * @param resampled by resample, NaN where undefined
     * @param jackknife by group of bars, without it
     */
    ResampledFigure(double estimate, double blockBars, double[] resampled, double[] jackknife) {
        this.estimate = estimate;
        this.blockBars = blockBars;
        sorted = resampled.clone();
        Arrays.sort(sorted);
        this.jackknife = jackknife;
    }

    FigureInterval interval(double confidence) {
        // NaN is sorted last.
        if (Double.isNaN(estimate) || Double.isNaN(sorted[sorted.length - 1])) {
            return new FigureInterval(estimate, blockBars, Optional.empty(), Optional.empty());
        }
        double tail = (1 - confidence) / 2;
        return new FigureInterval(estimate, blockBars,
                Optional.of(new ConfidenceInterval(quantile(tail), quantile(1 - tail), confidence)),
                bca(tail, confidence));
    }

    /** Type 7 of Hyndman and Fan (1996). */
    private double quantile(double probability) {
        double position = (sorted.length - 1) * probability;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    private Optional<ConfidenceInterval> bca(double tail, double confidence) {
        double below = shareBelow();
        OptionalDouble acceleration = acceleration();
        if (below <= 0 || below >= 1 || acceleration.isEmpty()) {
            return Optional.empty();
        }
        double bias = NORMAL.inverseCumulativeProbability(below);
        double a = acceleration.getAsDouble();
        double low = corrected(NORMAL.inverseCumulativeProbability(tail), bias, a);
        double high = corrected(NORMAL.inverseCumulativeProbability(1 - tail), bias, a);
        // Beyond the pole of the correction probabilities turn round.
        return low < high
                ? Optional.of(new ConfidenceInterval(quantile(low), quantile(high), confidence))
                : Optional.empty();
    }

    private static double corrected(double z, double bias, double acceleration) {
        double shifted = bias + z;
        return NORMAL.cumulativeProbability(bias + shifted / (1 - acceleration * shifted));
    }

    /** The share of resamples below the estimate, those that equal it being half below. */
    private double shareBelow() {
        double below = 0;
        for (double each : sorted) {
            below += each < estimate ? 1 : each == estimate ? 0.5 : 0;
        }
        return below / sorted.length;
    }

    /** A sixth of the skewness of what groups of bars add to the figure. */
    private OptionalDouble acceleration() {
        double mean = SeriesSums.mean(jackknife);
        double squares = 0;
        double cubes = 0;
        for (double each : jackknife) {
            double shift = mean - each;
            squares += shift * shift;
            cubes += shift * shift * shift;
        }
        return squares > 0 ? OptionalDouble.of(cubes / (6 * squares * Math.sqrt(squares)))
                : OptionalDouble.empty();
    }
}
