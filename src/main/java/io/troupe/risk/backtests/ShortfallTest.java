package io.troupe.risk.backtests;

import java.util.OptionalDouble;

/**
 * Whether the losses beyond the value at risk are as large and as many as the expected shortfall
 * says: {@code Z₂ = 1 − Σ L(t)/ES(t) / (T·(1 − level))}, the sum over exceedances, T of all
 * observations. 0 is expected if forecasts are right; −1 means that the tail holds twice what was
 * forecast. Below −0.7 the forecasts are rejected at 5 % and below −1.8 at 0.01 %, for level 0.975,
 * about 250 observations and nearly every distribution of returns (their table 4).
 *
 * <p>Source: C. Acerbi, B. Szekely, <i>Backtesting Expected Shortfall</i>, Risk, December 2014,
 * section 2.2.
 */
public final class ShortfallTest {
    private ShortfallTest() {}

    /** Z₂; empty if there is no observation, or a shortfall that was forecast is not a loss. */
    public static OptionalDouble of(Exceedances exceedances) {
        int all = exceedances.observations();
        double sum = 0;
        for (int i = 0; i < all; i++) {
            if (!(exceedances.shortfall(i) > 0)) {
                return OptionalDouble.empty();
            }
            if (exceedances.isExceeded(i)) {
                sum += exceedances.loss(i) / exceedances.shortfall(i);
            }
        }
        return all == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(1 - sum / exceedances.expected());
    }
}
