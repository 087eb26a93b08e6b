package io.troupe.risk.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.model.TargetPositions;
import io.troupe.risk.sizing.SizingMethod.Kelly;
import io.troupe.risk.sizing.SizingMethod.VolatilityTarget;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Factors on all weights, on paper. */
class SizingFactorsTest {
    private static final double NAN = Double.NaN;
    /** Two assets, bar by bar; nothing is known of the second in the first two. */
    private static final double[] RETURNS = {0.5, NAN, 0.01, NAN, -0.01, 0.02, 0.03, -0.02,
            0.01, 0.04};

    private static double target(double target, int lookback, double max, int bar,
            double... weights) {
        SizingMarket market = new SizingMarket(2, 252, RETURNS, Map.of(), OrderFees.NONE);
        return new VolatilityFactor(new VolatilityTarget(target, lookback, max), market).of(bar,
                TargetPositions.of(weights));
    }

    /**
     * Half of −1, 3 and 1 %: −.5, 1.5 and .5, mean .5, squares 1 + 1 + 0 = 2, variance 1 of ‱:
     * a standard deviation of 1 % a bar, √252·1 % a year.
     */
    @Test
    void theVolatilityIsThatOfThePresentWeights() {
        double annual = 0.01 * Math.sqrt(252);
        assertThat(target(0.1, 3, 9, 4, 0.5, 0)).isCloseTo(0.1 / annual, within(1e-14));
        assertThat(target(0.1, 3, 9, 4, -0.5, 0)).isCloseTo(0.1 / annual, within(1e-14));
        assertThat(target(0.1, 3, 0.3, 4, 0.5, 0)).isEqualTo(0.3);
    }

    /** With −1 of the second: −.5 − 2, 1.5 + 2, .5 − 4: −2.5, 3.5, −3.5 %; mean −2.5/3. */
    @Test
    void assetsOffsetEachOther() {
        double mean = -2.5 / 3;
        double squares = (-2.5 - mean) * (-2.5 - mean) + (3.5 - mean) * (3.5 - mean)
                + (-3.5 - mean) * (-3.5 - mean);
        assertThat(target(0.1, 3, 9, 4, 0.5, -1))
                .isCloseTo(0.1 / (Math.sqrt(squares / 2 * 252) / 100), within(1e-14));
    }

    /** At bar 3 the second has two returns of three: it counts as nothing. */
    @Test
    void whatIsNotKnownDoesNotCount() {
        assertThat(target(0.1, 3, 9, 3, 0.5, 5)).isEqualTo(target(0.1, 3, 9, 3, 0.5, 0));
        assertThat(target(0.1, 2, 9, 3, 0.5, 5)).isLessThan(target(0.1, 2, 9, 3, 0.5, 0));
    }

    /** Nothing known, nothing wanted, or returns that do not differ: never NaN. */
    @Test
    void withoutVolatilityTheFactorIsTheLargest() {
        assertThat(target(0.1, 3, 7, 4, 0, 0)).isEqualTo(7);
        assertThat(target(0.1, 5, 7, 4, 0, 1)).isEqualTo(7);
        assertThat(target(0.1, 3, 7, 1, 1, 1)).isEqualTo(7);
        double[] constant = new double[8];
        Arrays.fill(constant, 0.001);
        SizingMarket still = new SizingMarket(2, 252, constant, Map.of(), OrderFees.NONE);
        assertThat(new VolatilityFactor(new VolatilityTarget(0.1, 3, 4), still).of(3,
                TargetPositions.of(0.3, 0.7))).isEqualTo(4);
    }

    private static double kelly(double fraction, double min, double max, double... returns) {
        return KellyFactor.of(new Kelly(fraction, 4, min, max), returns);
    }

    /**
     * 3, −1, 3 and −1 %: mean 1 %, squares 4·4 = 16, variance 16/3 of ‱; m/s² = .01/(16/3·1e-4) =
     * 18.75; shrunk by n·m²/(s² + n·m²) = 4/(16/3 + 4) = 3/7: 8.0357.
     */
    @Test
    void kellysFactorIsShrunkByWhatIsNotKnown() {
        double full = 18.75 * 3 / 7;
        assertThat(kelly(1, 0.1, 99, 0.03, -0.01, 0.03, -0.01)).isCloseTo(full, within(1e-12));
        assertThat(kelly(0.25, 0.1, 99, 0.03, -0.01, 0.03, -0.01))
                .isCloseTo(full / 4, within(1e-12));
        assertThat(kelly(0.25, 0.1, 2, 0.03, -0.01, 0.03, -0.01)).isEqualTo(2);
        assertThat(kelly(0.25, 2.5, 3, 0.03, -0.01, 0.03, -0.01)).isEqualTo(2.5);
    }

    /** A mean of 0 or below, equal returns, too few of them. */
    @Test
    void whereNothingIsToBeGainedTheFactorIsTheSmallest() {
        assertThat(kelly(1, 0.1, 9, 0.01, -0.01, 0.01, -0.01)).isEqualTo(0.1);
        assertThat(kelly(1, 0.1, 9, -0.03, 0.01, -0.03, 0.01)).isEqualTo(0.1);
        assertThat(kelly(1, 0.1, 9, 0.01, 0.01, 0.01, 0.01)).isEqualTo(0.1);
        assertThat(kelly(1, 0.1, 9, 0, 0, 0, 0)).isEqualTo(0.1);
        assertThat(kelly(1, 0.1, 9, 0.03, -0.01, 0.03)).isEqualTo(0.1);
        assertThat(kelly(1, 0.1, 9)).isEqualTo(0.1);
    }
}
