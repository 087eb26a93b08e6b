package io.troupe.run.trials;

import io.troupe.math.Dispersion;
import java.util.OptionalDouble;

/**
 * The mean of the correlations of each two of some series, by the variance of the sum of their
 * standard scores: with K series {@code Σ_t (Σ_i z_i(t))² = (n − 1)·(K + Σ_{i≠j} ρ_ij)}. So it
 * takes K, not K², looks at each series. Where a series has no value its score is 0, as if it were
 * average; series that do not vary have no correlation and are left out.
 */
final class Likeness {
    private final double[] scores;
    private int series;

    /** Of series of so many bars. */
    Likeness(int bars) {
        scores = new double[bars];
    }

    /**
     * Takes a series.
     *
     * @param values by bar, NaN where there is none; of what is beyond the bars nothing is known
     * @return whether it varies
     */
    boolean add(double[] values) {
        int bars = Math.min(values.length, scores.length);
        int count = 0;
        double sum = 0;
        double magnitude = Dispersion.OF_RETURNS;
        for (int bar = 0; bar < bars; bar++) {
            if (!Double.isNaN(values[bar])) {
                count++;
                sum += values[bar];
                magnitude = Math.max(magnitude, Math.abs(1 + values[bar]));
            }
        }
        double mean = sum / count;
        double squares = 0;
        for (int bar = 0; bar < bars; bar++) {
            double shift = values[bar] - mean;
            squares += Double.isNaN(shift) ? 0 : shift * shift;
        }
        if (count < 2 || Dispersion.isNone(squares, count, magnitude)) {
            return false;
        }
        double scale = 1 / Math.sqrt(squares);
        for (int bar = 0; bar < bars; bar++) {
            scores[bar] += Double.isNaN(values[bar]) ? 0 : (values[bar] - mean) * scale;
        }
        series++;
        return true;
    }

    /** How many series that vary it has. */
    int series() {
        return series;
    }

    /** The mean, −1 to 1; empty of fewer than two series. */
    OptionalDouble mean() {
        if (series < 2) {
            return OptionalDouble.empty();
        }
        double squares = 0;
        for (double score : scores) {
            squares += score * score;
        }
        double pairs = (double) series * (series - 1);
        return OptionalDouble.of(Math.clamp((squares - series) / pairs, -1, 1));
    }
}
