package io.troupe.math.econometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Autocorrelation, half-life, variance ratio and Hurst's exponent. */
class MeanReversionTest {
    @Test
    void autocorrelationAgreesWithStatsmodels() {
        double[] x = Walks.reverting();
        assertThat(Autocorrelation.of(x, 4)).containsExactly(new double[]{0.6849042100211091,
                0.4279713265792236, 0.22728155581773488, 0.09992650361397716}, within(1e-13));
        assertThat(Autocorrelation.partial(x, 4)).containsExactly(
                new double[]{0.6849042100211091, -0.0774570885337498, -0.06725389763899976,
                        -0.016449591175787724},
                within(1e-13));
    }

    @Test
    void ljungBoxAgreesWithStatsmodels() {
        double[] statistics = Autocorrelation.ljungBox(Walks.reverting(), 4);
        assertThat(statistics).containsExactly(new double[]{57.71036045280607,
                80.43455063344229, 86.8982865155156, 88.15850101260945}, within(1e-10));
        assertThat(Autocorrelation.ljungBoxPValue(statistics[0], 1))
                .isCloseTo(3.036989753338433e-14, within(1e-22));
        assertThat(Autocorrelation.ljungBoxPValue(5.991464547107979, 2))
                .isCloseTo(0.05, within(1e-12));
    }

    @Test
    void autocorrelationByHand() {
        // Deviations −1, 0, 1: lag 1 is 0/2, lag 2 is −1/2.
        assertThat(Autocorrelation.of(new double[]{1, 2, 3}, 2))
                .containsExactly(new double[]{0, -0.5}, within(1e-15));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Autocorrelation.of(new double[]{2, 2, 2}, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Autocorrelation.of(new double[]{1, 2, 3}, 3));
    }

    @Test
    void halfLifeOfADecayIsThatOfItsRate() {
        // x(t) = 10 + 0.9^t: the change is −0.1 of the deviation, without noise.
        double[] x = new double[40];
        Arrays.setAll(x, t -> 10 + Math.pow(0.9, t));
        OrnsteinUhlenbeck fit = OrnsteinUhlenbeck.fit(x);
        assertThat(fit.slope()).isCloseTo(-0.1, within(1e-12));
        assertThat(fit.halfLifeBars()).isCloseTo(10 * Math.log(2), within(1e-10));
        assertThat(fit.speedPerBar()).isCloseTo(-Math.log(0.9), within(1e-12));
        assertThat(fit.mean()).isCloseTo(10, within(1e-11));
    }

    @Test
    void processAgreesWithStatsmodels() {
        OrnsteinUhlenbeck fit = OrnsteinUhlenbeck.fit(Walks.reverting());
        assertThat(fit.halfLifeBars()).isCloseTo(2.239301351432931, within(1e-11));
        assertThat(fit.intercept()).isCloseTo(-0.006343686209197627, within(1e-13));
        assertThat(fit.noiseVariance()).isCloseTo(0.09123129728662754, within(1e-13));
        double persistence = 1 - 0.3095372492480299;
        assertThat(fit.deviation()).isCloseTo(
                Math.sqrt(0.09123129728662754 / (1 - persistence * persistence)), within(1e-12));
    }

    @Test
    void whatGrowsHasNoHalfLife() {
        double[] x = new double[40];
        Arrays.setAll(x, t -> Math.pow(1.1, t));
        OrnsteinUhlenbeck fit = OrnsteinUhlenbeck.fit(x);
        assertThat(fit.halfLifeBars()).isInfinite();
        assertThat(fit.mean()).isNaN();
        assertThat(fit.deviation()).isNaN();
        assertThat(fit.speedPerBar()).isNaN();
    }

    @Test
    void varianceRatioByItsDefinition() {
        // Steps 1, −1, 1, −1, 1: n = 5, mean 0.2, Σd² = 4.8.
        double[] x = {0, 1, 0, 1, 0, 1};
        // Changes over 2 are all 0, less 2·0.2: 4·0.16 = 0.64; m = 2·4·(1 − 2/5) = 4.8.
        double longVariance = 0.64 / 4.8;
        VarianceRatio result = VarianceRatio.of(x, 2);
        assertThat(result.ratio()).isCloseTo(longVariance / (4.8 / 4), within(1e-15));
        assertThat(result.zEqualVariance())
                .isCloseTo((result.ratio() - 1) / Math.sqrt(1.0 / 5), within(1e-14));
        // Deviations 0.8, −1.2, …: each product is −0.96, and there are four of them.
        assertThat(result.zChangingVariance()).isCloseTo(
                (result.ratio() - 1) / Math.sqrt(4 * 0.96 * 0.96 / (4.8 * 4.8)), within(1e-14));
        assertThat(result.pValue()).isBetween(0.02, 0.03);
    }

    @Test
    void hurstsExponentTellsReversionFromPersistence() {
        double walk = HurstExponent.of(Walks.noise(1));
        double persistent = HurstExponent.of(Walks.walk());
        double reverting = HurstExponent.of(Series.differences(Walks.noise(1)));
        assertThat(reverting).isLessThan(0.4);
        assertThat(walk).isBetween(0.4, 0.75);
        assertThat(persistent).isGreaterThan(0.85);
    }

    @Test
    void hurstsExponentByHand() {
        // Blocks of 8: +1 ×4, −1 ×4: R = 4, S = 1. Of 16: the same twice, R = 4, S = 1: slope 0.
        double[] changes = new double[32];
        Arrays.setAll(changes, t -> t % 8 < 4 ? 1 : -1);
        assertThat(HurstExponent.of(changes)).isCloseTo(0, within(1e-15));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HurstExponent.of(new double[32]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HurstExponent.of(new double[31]));
    }
}
