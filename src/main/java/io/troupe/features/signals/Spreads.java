package io.troupe.features.signals;

import io.troupe.math.Dispersion;
import io.troupe.math.econometrics.SingularDesignException;
import java.util.function.DoubleSupplier;

/** Scores of spreads over a window. */
final class Spreads {
    private Spreads() {}

    /** The last value less the mean, in sample deviations; NaN where they do not vary. */
    static double lastScore(double[] spread) {
        double mean = mean(spread);
        double squares = squares(spread, mean);
        return Dispersion.isNone(squares, spread.length, Dispersion.OF_RETURNS) ? Double.NaN
                : (spread[spread.length - 1] - mean) / Math.sqrt(squares / (spread.length - 1));
    }

    /** A figure of a window, NaN where a price did not move or prices moved as one. */
    static double unlessSingular(DoubleSupplier figure) {
        try {
            return figure.getAsDouble();
        } catch (SingularDesignException degenerate) {
            return Double.NaN;
        }
    }

    private static double mean(double[] x) {
        double sum = 0;
        for (double each : x) {
            sum += each;
        }
        return sum / x.length;
    }

    private static double squares(double[] x, double mean) {
        double squares = 0;
        for (double each : x) {
            squares += (each - mean) * (each - mean);
        }
        return squares;
    }
}
