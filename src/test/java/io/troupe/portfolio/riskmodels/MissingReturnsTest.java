package io.troupe.portfolio.riskmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissingReturnsTest {
    private static final double NAN = Double.NaN;

    @ParameterizedTest
    @EnumSource
    void barsThatAnAssetLacksCountForNobody(CovarianceType type) {
        double[][] whole = Panels.random(4, 60, 2);
        double[][] holed = new double[4][62];
        for (int i = 0; i < 4; i++) {
            System.arraycopy(whole[i], 0, holed[i], 0, 20);
            System.arraycopy(whole[i], 20, holed[i], 21, 40);
            holed[i][20] = i == 2 ? NAN : 0.5;
            holed[i][61] = i == 0 ? NAN : -0.5;
        }
        Estimate estimate = CovarianceSpec.of(type).estimate(holed);
        assertThat(estimate.observations()).isEqualTo(60);
        assertThat(estimate.covariance())
                .isDeepEqualTo(CovarianceSpec.of(type).estimate(whole).covariance());
    }

    @Test
    void pairsHaveTheBarsThatBothHave() {
        double[][] returns = {{0.01, 0.03, 0.02, 0.06, NAN}, {0.02, 0.00, NAN, 0.04, 0.02},
                {0.01, 0.02, 0.03, 0.04, 0.05}};
        Estimate estimate = pairwise("sample").estimate(returns);
        // Of own bars (1, 3, 2, 6) %: mean 3, squares 4 + 0 + 1 + 9; (2, 0, 4, 2) %: 0 + 4 + 4 + 0.
        // Of common bars (1, 3, 6) and (2, 0, 4) %: means 10/3 and 2, products 0 + 2/3 + 16/3.
        assertThat(estimate.covariance()[0][0]).isCloseTo(14e-4 / 3, within(1e-18));
        assertThat(estimate.covariance()[1][1]).isCloseTo(8e-4 / 3, within(1e-18));
        assertThat(estimate.covariance()[2][2]).isCloseTo(10e-4 / 4, within(1e-18));
        assertThat(estimate.covariance()[0][1]).isCloseTo(6e-4 / 2, within(1e-18));
        assertThat(estimate.observations()).isEqualTo(3);
        assertThat(estimate.repaired()).isFalse();
        assertThat(estimate.repairNorm()).isZero();
    }

    @Test
    void pairsThatContradictEachOtherAreRepaired() {
        // Variances of four bars are 4/3, covariances of two bars ±2: correlations of ±3/2.
        double[][] returns = {{1, -1, NAN, NAN, 1, -1}, {1, -1, 1, -1, NAN, NAN},
                {NAN, NAN, 1, -1, -1, 1}};
        Estimate estimate = pairwise("sample").estimate(returns);
        // The nearest with such signs are three of ±1/2, each 1 away.
        double variance = 4.0 / 3;
        assertThat(estimate.repaired()).isTrue();
        assertThat(estimate.repairNorm()).isCloseTo(Math.sqrt(6), within(1e-7));
        assertThat(estimate.covariance()[0][1]).isCloseTo(variance / 2, within(1e-7));
        assertThat(estimate.covariance()[1][2]).isCloseTo(variance / 2, within(1e-7));
        assertThat(estimate.covariance()[0][2]).isCloseTo(-variance / 2, within(1e-7));
        assertThat(estimate.covariance()[1][1]).isCloseTo(variance, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEDOIT_WOLF")
    void withNothingMissingPairsAreAllBars(CovarianceType type) {
        double[][] returns = Panels.random(4, 50, 8);
        CovarianceEstimatorsTest.assertNear(
                pairwise(type.label()).estimate(returns).covariance(),
                CovarianceSpec.of(type).estimate(returns).covariance(), 1e-13);
    }

    @Test
    void whatIsMadeOfThePairsIsMadeOfTheirRepair() {
        double[][] returns = {{1, -1, NAN, NAN, 1, -1}, {1, -1, 1, -1, NAN, NAN},
                {NAN, NAN, 1, -1, -1, 1}};
        Estimate estimate = CovarianceSpec
                .of(Map.of("type", "shrunk", "shrinkage", 0.5, "missing", "pairwise"))
                .estimate(returns);
        assertThat(estimate.repaired()).isTrue();
        assertThat(estimate.shrinkage()).hasValue(0.5);
        assertThat(estimate.covariance()[0][1]).isCloseTo(1.0 / 3, within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void gerberIsRepairedWhereItIsIndefinite(long seed) {
        double[][] returns = Panels.random(12, 9, seed);
        Estimate estimate = CovarianceSpec
                .of(Map.of("type", "gerber", "threshold", 0.9)).estimate(returns);
        double[][] raw = new GerberCovariance(0.9).covariance(returns);
        double[] values = Spectrum.of(raw).values();
        assertThat(estimate.repaired()).isEqualTo(values[11] < -1e-10 * values[0]);
        assertThat(Spectrum.of(estimate.covariance()).values()[11])
                .isGreaterThan(-1e-12 * values[0]);
    }

    private static CovarianceSpec pairwise(String type) {
        return CovarianceSpec.of(Map.of("type", type, "missing", "pairwise"));
    }
}
