package io.troupe.run.trials;

import io.troupe.math.Dispersion;
import io.troupe.metrics.inference.SharpeEstimate;
import java.util.Optional;

/**
 * Gathers the {@link SharpeEstimate} of a stream of returns in constant memory, so that a fund of
 * many thousand strategies can be entered into the register. The central moments are updated by
 * the recurrences of P. Pébay, <i>Formulas for robust, one-pass parallel computation of covariances
 * and arbitrary-order statistical moments</i>, Sandia report SAND2008-6212, 2008, for one value.
 */
final class ReturnShape {
    private int count;
    private double mean;
    private double squares;
    private double cubes;
    private double fourths;
    private double magnitude = Dispersion.OF_RETURNS;

    /** Takes a return less the risk-free rate, finite. */
    void add(double excess) {
        magnitude = Math.max(magnitude, Math.abs(1 + excess));
        double before = count;
        count++;
        double shift = excess - mean;
        double step = shift / count;
        double stepSquared = step * step;
        double term = shift * step * before;
        mean += step;
        fourths += term * stepSquared * ((double) count * count - 3.0 * count + 3)
                + 6 * stepSquared * squares - 4 * step * cubes;
        cubes += term * step * (count - 2) - 3 * step * squares;
        squares += term;
    }

    /** How many returns there were. */
    int count() {
        return count;
    }

    /** The estimate, empty if there are fewer than two or they do not vary. */
    Optional<SharpeEstimate> estimate() {
        if (count < 2 || Dispersion.isNone(squares, count, magnitude)) {
            return Optional.empty();
        }
        double variance = squares / count;
        return Optional.of(new SharpeEstimate(count, mean / Math.sqrt(squares / (count - 1)),
                cubes / count / (variance * Math.sqrt(variance)),
                fourths / count / (variance * variance)));
    }
}
