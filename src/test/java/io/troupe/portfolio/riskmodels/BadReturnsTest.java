package io.troupe.portfolio.riskmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of returns from which little or nothing can be estimated. */
class BadReturnsTest {
    private static final double NAN = Double.NaN;

    @ParameterizedTest
    @EnumSource
    void oneBarIsTooFew(CovarianceType type) {
        assertRefused(type, new double[][]{{0.01}, {0.02}},
                "an estimate needs at least 2 returns of each asset, there are 1");
    }

    @ParameterizedTest
    @EnumSource
    void noBarIsTooFew(CovarianceType type) {
        assertRefused(type, new double[2][0],
                "an estimate needs at least 2 returns of each asset, there are 0");
    }

    @ParameterizedTest
    @EnumSource
    void noAssetIsTooFew(CovarianceType type) {
        assertRefused(type, new double[0][0], "there is no asset to estimate anything of");
    }

    @ParameterizedTest
    @EnumSource
    void theAssetThatLacksMostIsNamed(CovarianceType type) {
        double[][] returns = {{0.01, 0.02, NAN, 0.03}, {NAN, NAN, NAN, 0.01},
                {0.01, 0.02, 0.03, 0.04}};
        EstimationException refused = catchThrowableOfType(EstimationException.class,
                () -> CovarianceSpec.of(type).estimate(returns));
        assertThat(refused).hasMessageStartingWith("asset number 2 lacks 3 of 4 returns")
                .hasMessageContaining("1 bars have a return of every asset");
        assertThat(refused.message(List.of("KO", "PEP", "XOM")))
                .startsWith("PEP lacks 3 of 4 returns");
    }

    @ParameterizedTest
    @EnumSource
    void anInfiniteReturnIsNamed(CovarianceType type) {
        assertRefused(type, new double[][]{{0.01, 0.02}, {0.02, Double.POSITIVE_INFINITY}},
                "asset number 2 has an infinite return, number 2 of 2");
    }

    @ParameterizedTest
    @EnumSource
    void rowsOfDifferentLengthAreRefused(CovarianceType type) {
        assertRefused(type, new double[][]{{0.01, 0.02}, {0.02, 0.03, 0.04}},
                "asset number 2 has 3 returns where the first asset has 2");
    }

    @Test
    void pairsWithoutCommonBarsAreNamed() {
        CovarianceSpec spec = CovarianceSpec.of(Map.of("type", "sample", "missing", "pairwise"));
        assertThatThrownBy(() -> spec.estimate(
                new double[][]{{0.01, 0.02, NAN, NAN}, {NAN, NAN, 0.01, 0.02}}))
                .isInstanceOf(EstimationException.class)
                .hasMessage("asset number 2 and asset number 1 both have a return at 0 of 4 bars,"
                        + " 2 are needed: leave one out")
                .extracting(refused -> ((EstimationException) refused)
                        .message(List.of("KO", "PEP")))
                .asString().startsWith("PEP and KO both have a return at 0 of 4 bars");
        assertThatThrownBy(() -> spec.estimate(new double[][]{{0.01, NAN, NAN}}))
                .hasMessage("asset number 1 has 1 returns in 3 bars, 2 are needed: leave it out");
        assertThatThrownBy(() -> spec.estimate(new double[][]{{0.01}, {0.01}}))
                .hasMessage("asset number 1 has 1 returns in 1 bars, 2 are needed: leave it out");
    }

    @ParameterizedTest
    @EnumSource(names = {"SAMPLE", "EWMA", "SEMI", "OAS", "GERBER", "FACTOR", "SHRUNK"})
    void anAssetThatStandsStillHasNoVarianceOrThatOfTheTarget(CovarianceType type) {
        double[][] returns = Panels.random(3, 40, 4);
        returns[1] = new double[40];
        double[][] covariance = CovarianceSpec.of(type).estimate(returns).covariance();
        assertThat(covariance[1][0]).isCloseTo(0, within(1e-18));
        if (type == CovarianceType.OAS || type == CovarianceType.SHRUNK) {
            assertThat(covariance[1][1]).isGreaterThan(1e-7);
        } else {
            assertThat(covariance[1][1]).isCloseTo(0, within(1e-18));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DENOISED", "DETONED"})
    void anAssetThatStandsStillHasNoCorrelation(CovarianceType type) {
        double[][] returns = Panels.random(3, 40, 4);
        returns[1] = new double[40];
        Arrays.fill(returns[1], 0.001);
        assertRefused(type, returns, "asset number 2 does not move: without variance it has no"
                + " correlation with others. Leave it out, or choose sample, ewma or oas");
    }

    @Test
    void targetsSayWhatTheyLack() {
        double[][] returns = Panels.random(2, 40, 4);
        returns[1] = new double[40];
        assertThatThrownBy(() -> CovarianceSpec
                .of(Map.of("type", "ledoit-wolf", "target", "constant-correlation"))
                .estimate(returns)).hasMessageStartingWith("asset number 2 does not move");
        returns[1] = CovarianceEstimatorsTest.times(returns[0], -1);
        assertThatThrownBy(() -> CovarianceSpec
                .of(Map.of("type", "ledoit-wolf", "target", "single-factor"))
                .estimate(returns)).hasMessageStartingWith("the mean of all assets does not move");
    }

    @Test
    void nothingIsLeftWithoutTheMarket() {
        CovarianceSpec spec = CovarianceSpec.of(CovarianceType.DETONED);
        assertThatThrownBy(() -> spec.estimate(new double[][]{{0.01, -0.01, 0.02}}))
                .hasMessage("detoned takes 1 components away, and leaves nothing of 1 assets");
        double[] one = {0.01, -0.02, 0.03};
        assertThatThrownBy(() -> spec.estimate(new double[][]{one, one}))
                .hasMessage("asset number 1 has nothing of its own: what was taken away explains"
                        + " all of its variance");
    }

    @ParameterizedTest
    @EnumSource
    void fewerBarsThanAssetsAreAnsweredWithoutNegativeRisk(CovarianceType type) {
        double[][] returns = Panels.random(8, 5, 7);
        double[] values = Spectrum
                .of(CovarianceSpec.of(type).estimate(returns).covariance()).values();
        assertThat(values[7]).isGreaterThan(-1e-12 * values[0]);
    }

    @ParameterizedTest
    @EnumSource(names = {"LEDOIT_WOLF", "OAS", "SHRUNK", "DENOISED"})
    void shrinkageOfFewBarsLeavesNoPortfolioWithoutRisk(CovarianceType type) {
        double[][] returns = Panels.random(8, 5, 7);
        double[] values = Spectrum
                .of(CovarianceSpec.of(type).estimate(returns).covariance()).values();
        assertThat(values[7]).isGreaterThan(1e-6);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DETONED")
    void anAssetTwiceIsAnsweredAndBothAreAlike(CovarianceType type) {
        double[][] returns = Panels.random(4, 60, 7);
        returns[3] = returns[1].clone();
        double[][] covariance = CovarianceSpec.of(type).estimate(returns).covariance();
        assertThat(covariance[3][3]).isCloseTo(covariance[1][1], within(1e-15));
        assertThat(covariance[3][0]).isCloseTo(covariance[1][0], within(1e-15));
        assertThat(covariance[1][3]).isGreaterThan(0.2 * covariance[1][1]);
    }

    private static void assertRefused(CovarianceType type, double[][] returns, String message) {
        assertThatThrownBy(() -> CovarianceSpec.of(type).estimate(returns))
                .isInstanceOf(EstimationException.class).hasMessage(message);
    }
}
