package io.troupe.portfolio.allocators.online;

import java.util.Arrays;

/**
 * Online moving average reversion with an exponential average, OLMAR-2: as {@link
 * MovingAverageReversion}, with {@code φ(i) = α + (1 − α)·φ(i)/x(i)}, 1 at the start.
 *
 * @param epsilon the factor ε to reach, ≥ 0
 * @param alpha the weight α of the latest price, in [0, 1]
 */
public record ExponentialReversion(double epsilon, double alpha) implements OnlineRule {
    /** Checks the components. */
    public ExponentialReversion {
        Parameters.atLeast("epsilon", epsilon, 0);
        Parameters.within("alpha", alpha, 0, 1);
    }

    @Override
    public OnlineState start(int assets) {
        double[] ones = new double[assets];
        Arrays.fill(ones, 1);
        return OnlineState.of(Vectors.equal(assets), ones);
    }

    @Override
    public OnlineState next(OnlineState state, double[] relatives, double earned) {
        double[] expected = state.memory().clone();
        for (int i = 0; i < expected.length; i++) {
            expected[i] = alpha + (1 - alpha) * expected[i] / relatives[i];
        }
        return OnlineState.of(Reversion.towards(state.held(), expected, epsilon), expected);
    }
}
