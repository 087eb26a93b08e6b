package io.troupe.portfolio.allocators.online;

import java.util.Arrays;

/**
 * Online moving average reversion with a simple average, OLMAR-1: prices are expected to come back
 * to their mean over the latest {@code window} periods, {@code φ(i) = (1/W) Σ 1/Πx(i)}; weights
 * move as little as they can for the expected factor {@code w'φ} to reach ε. Li, Hoi, Sahoo and
 * Liu, "Moving average reversion strategy for on-line portfolio selection" (Artificial
 * Intelligence 222, 2015). As in the authors' toolbox, nothing moves after the first period, and
 * until {@code window + 1} periods are known the latest relatives are expected again.
 *
 * @param epsilon the factor ε to reach, ≥ 0
 * @param window W, ≥ 1
 */
public record MovingAverageReversion(double epsilon, int window) implements OnlineRule {
    /** Checks the components. */
    public MovingAverageReversion {
        Parameters.atLeast("epsilon", epsilon, 0);
        Parameters.atLeast("window", window, 1);
    }

    /** Remembers the latest {@code window + 1} periods. */
    @Override
    public OnlineState next(OnlineState state, double[] relatives, double earned) {
        int n = state.assets();
        double[] seen = Vectors.append(state.memory(), relatives);
        int periods = seen.length / n;
        if (periods > window + 1) {
            seen = Arrays.copyOfRange(seen, n, seen.length);
            periods--;
        }
        if (periods == 1) {
            return OnlineState.of(state.held(), seen);
        }
        double[] expected = periods <= window ? relatives : averages(Rows.of(seen, n));
        return OnlineState.of(Reversion.towards(state.held(), expected, epsilon), seen);
    }

    /** Mean price of the latest periods by the latest price. */
    private double[] averages(double[][] rows) {
        double[] averages = new double[rows[0].length];
        for (int i = 0; i < averages.length; i++) {
            double product = 1;
            double sum = 0;
            for (int back = 0; back < window; back++) {
                sum += 1 / product;
                product *= rows[rows.length - 1 - back][i];
            }
            averages[i] = sum / window;
        }
        return averages;
    }
}
