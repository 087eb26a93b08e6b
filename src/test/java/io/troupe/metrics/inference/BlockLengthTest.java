package io.troupe.metrics.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BlockLengthTest {
    /**
     * 0, 4, 0, 0, … has n = 16 and mean 1/4. Its deviations are −1/4 but one of 15/4; their lagged
     * products: k − 17 less the two that meet the large one, by sixteenths. No correlation is above
     * 2·√(log₁₀16/16) = 0.549, so m̂ = 0, M = 2: weights are 1 at lag 1 and 0 at lag 2.
     */
    @Test
    void followsItsFormulaWhereNothingCorrelates() {
        double[] returns = new double[16];
        returns[1] = 4;
        double zero = (15 + 225) / 16.0;
        double one = (13 - 2 * 15) / 16.0;
        double correlation = one / zero;
        double sum = 1 + 2 * correlation;
        double weighted = 2 * correlation;
        double expected = Math.cbrt(weighted * weighted / (sum * sum) * 16);

        assertThat(BlockLength.ofReturns(returns)).isCloseTo(Math.max(1, expected), within(1e-12));
    }

    /**
     * Of an autoregression by φ, G = 2φ/(1 − φ)² and the long-run variance (1 + φ)/(1 − φ), in
     * variances of it: (2G²/(2·LR²))^(1/3)·n^(1/3) with φ = 0.2 is (0.625/1.5)^(2/3)·n^(1/3).
     */
    @Test
    void isThatOfAnAutoregressionInTheMean() {
        int n = 5000;
        double sum = 0;
        for (int seed = 0; seed < 40; seed++) {
            sum += BlockLength.ofReturns(ReturnModels.AUTOREGRESSIVE.returns(seed, n, 0.05));
        }

        assertThat(sum / 40).isCloseTo(Math.cbrt(0.625 * 0.625 / 2.25 * n), within(1.5));
    }

    @Test
    void squaresThatRememberAskForLongerBlocks() {
        double[] returns = ReturnModels.GARCH.returns(1, 5000, 0.05);

        assertThat(BlockLength.ofSquares(returns))
                .isGreaterThan(5 * BlockLength.ofReturns(returns));
    }

    /** A wave has next to no error in the mean: ⌈min(3·√n, n/3)⌉ is 20 of 60 and 95 of 1000. */
    @Test
    void isWithinItsBounds() {
        double[] wave = new double[1000];
        Arrays.setAll(wave, t -> Math.sin(2 * Math.PI * t / 7));

        assertThat(BlockLength.ofReturns(wave)).isEqualTo(95);
        assertThat(BlockLength.ofReturns(Arrays.copyOf(wave, 60))).isEqualTo(20);
        assertThat(BlockLength.ofReturns(new double[50])).isEqualTo(1);
        assertThat(BlockLength.ofReturns(new double[]{1, 2})).isBetween(1.0, 2.0);
    }

    /** A rhythm of three: every lag correlates, so the window is as wide as it may be. */
    @Test
    void aRhythmThatNeverEndsTakesTheWidestWindow() {
        double[] rhythm = new double[300];
        Arrays.setAll(rhythm, t -> t % 3);
        double[] d = SeriesSums.deviations(rhythm);
        int window = 18 + 5;
        double sum = 1;
        double weighted = 0;
        for (int lag = 1; lag <= window; lag++) {
            double weight = lag <= window / 2.0 ? 1 : 2 * (1 - lag / (double) window);
            double correlation = SeriesSums.laggedProduct(d, lag) / SeriesSums.laggedProduct(d, 0);
            sum += 2 * weight * correlation;
            weighted += 2 * weight * lag * correlation;
        }

        assertThat(BlockLength.ofReturns(rhythm)).isCloseTo(Math.clamp(
                Math.cbrt(weighted * weighted / (sum * sum) * 300), 1, 52), within(1e-9));
    }
}
