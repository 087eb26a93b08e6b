package io.troupe.risk.models;

import static io.troupe.risk.models.RandomReturns.estimated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.risk.models.RiskEstimate.Estimated;
import io.troupe.risk.models.RiskEstimate.NotAvailable;
import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;

/** Models without iteration, by hand. */
class PlainModelsTest {
    /** z(0.99) and φ(z)/0.01 of tables. */
    private static final double Z99 = 2.3263478740408408;
    private static final double BEYOND99 = 2.665214220345808;

    private static Estimated of(String name, double level, double... returns) {
        return estimated(RiskModels.of(name).estimate(returns, returns.length, level));
    }

    /** −0.01, −0.02 … −0.41, in another order. */
    private static double[] ladder() {
        double[] returns = new double[41];
        Arrays.setAll(returns, i -> -(i * 7 % 41 + 1) / 100.0);
        return returns;
    }

    @Test
    void historicalInterpolatesBetweenTwoReturns() {
        // 0.06·40 = 2.4 places from the worst: −0.39 + 0.4·0.01, and the three worst beyond.
        Estimated told = of("historical", 0.94, ladder());
        assertThat(told.valueAtRisk()).isCloseTo(0.386, within(1e-12));
        assertThat(told.expectedShortfall()).isCloseTo((0.41 + 0.40 + 0.39) / 3, within(1e-12));
    }

    @Test
    void historicalOrderIsTheKthWorst() {
        // ⌊41·0.1⌋ = 4.
        Estimated told = of("historical-order", 0.9, ladder());
        assertThat(told.valueAtRisk()).isEqualTo(0.38);
        assertThat(told.expectedShortfall())
                .isCloseTo((0.41 + 0.40 + 0.39 + 0.38) / 4, within(1e-12));
        Estimated rare = of("historical-order", 0.99, ladder());
        assertThat(rare).isEqualTo(new Estimated(0.41, 0.41, rare.remark()));
    }

    /** 100·(1 − 0.95) is 5 but for rounding, and 500·(1 − 0.9) is 50. */
    @Test
    void roundingTakesNoOrderAway() {
        double[] hundred = new double[100];
        Arrays.setAll(hundred, i -> -i / 1000.0);
        assertThat(of("historical-order", 0.95, hundred).valueAtRisk()).isEqualTo(0.095);
        double[] more = new double[500];
        Arrays.setAll(more, i -> -i / 1000.0);
        assertThat(of("historical-order", 0.9, more).valueAtRisk()).isEqualTo(0.45);
    }

    @Test
    void normalHasMeanAndDeviationOfDivisorN() {
        double[] returns = new double[40];
        Arrays.setAll(returns, i -> i % 4 == 0 ? 0.04 : 0); // mean 0.01, variance 0.0003
        Estimated told = of("normal", 0.99, returns);
        double deviation = Math.sqrt(0.0003);
        assertThat(told.valueAtRisk()).isCloseTo(Z99 * deviation - 0.01, within(1e-12));
        assertThat(told.expectedShortfall()).isCloseTo(BEYOND99 * deviation - 0.01, within(1e-12));
    }

    @Test
    void ewmaForgetsByThePartOfEachBar() {
        double[] returns = new double[40];
        Arrays.setAll(returns, i -> i % 2 == 0 ? 0.01 : -0.01);
        returns[38] = 0.05;
        returns[39] = -0.02;
        double variance = (38 * 0.0001 + 0.0025 + 0.0004) / 40;
        for (double each : returns) {
            variance = 0.94 * variance + 0.06 * each * each;
        }
        Estimated told = of("ewma", 0.99, returns);
        assertThat(told.valueAtRisk()).isCloseTo(Z99 * Math.sqrt(variance), within(1e-12));
        assertThat(told.expectedShortfall())
                .isCloseTo(BEYOND99 * Math.sqrt(variance), within(1e-12));
    }

    @Test
    void filteredHistoricalScalesEachReturnToTheVolatilityOfNow() {
        double[] returns = RandomReturns.of(4, 60);
        double variance = Arrays.stream(returns).map(each -> each * each).sum() / 60;
        double[] scaled = new double[60];
        for (int i = 0; i < 60; i++) {
            scaled[i] = returns[i] / Math.sqrt(variance);
            variance = 0.94 * variance + 0.06 * returns[i] * returns[i];
        }
        double now = Math.sqrt(variance);
        Arrays.setAll(scaled, i -> scaled[i] * now);
        Estimated plain = of("historical", 0.95, scaled);
        Estimated told = of("filtered-historical", 0.95, returns);
        assertThat(told.valueAtRisk()).isCloseTo(plain.valueAtRisk(), within(1e-12));
        assertThat(told.expectedShortfall())
                .isCloseTo(plain.expectedShortfall(), within(1e-12));
    }

    /** A sample whose moments are nearly those of a polynomial of a normal number. */
    private static double[] skewed(double skewness, double excess) {
        NormalDistribution normal = new NormalDistribution();
        double[] returns = new double[4000];
        Arrays.setAll(returns, i -> 0.01 * polynomial(
                normal.inverseCumulativeProbability((i + 0.5) / 4000), skewness, excess));
        return returns;
    }

    private static double polynomial(double z, double s, double k) {
        return z + (z * z - 1) * s / 6 + (z * z * z - 3 * z) * k / 24
                - (2 * z * z * z - 5 * z) * s * s / 36;
    }

    /** The quantile by the polynomial of the sample's moments, the shortfall by its mean below. */
    @Test
    void cornishFisherCorrectsQuantileAndShortfall() {
        double[] returns = skewed(-0.4, 1.2);
        double mean = Arrays.stream(returns).average().orElseThrow();
        double[] moments = new double[5];
        for (double each : returns) {
            double away = each - mean;
            double power = 1;
            for (int i = 0; i < 5; i++) {
                moments[i] += power / 4000;
                power *= away;
            }
        }
        double deviation = Math.sqrt(moments[2]);
        double s = moments[3] / (deviation * deviation * deviation);
        double k = moments[4] / (moments[2] * moments[2]) - 3;
        Estimated told = of("cornish-fisher", 0.99, returns);
        assertThat(told.valueAtRisk()).isCloseTo(-mean - deviation * polynomial(-Z99, s, k),
                within(1e-12));
        double integral = 0;
        double step = 1e-3;
        for (double z = -Z99 - step / 2; z > -12; z -= step) {
            integral += polynomial(z, s, k) * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * step;
        }
        assertThat(told.expectedShortfall())
                .isCloseTo(-mean - deviation * integral / 0.01, within(1e-6));
    }

    /** Maillard 2012: without skewness the excess kurtosis may be from 0 to 8. */
    @Test
    void cornishFisherKnowsItsDomain() {
        assertThat(CornishFisherRisk.rises(0, 0)).isTrue();
        assertThat(CornishFisherRisk.rises(0, 7.99)).isTrue();
        assertThat(CornishFisherRisk.rises(0, 8.01)).isFalse();
        assertThat(CornishFisherRisk.rises(0, -0.01)).isFalse();
        for (double s = -3; s <= 3; s += 0.25) {
            for (double k = -1; k <= 12; k += 0.5) {
                if (CornishFisherRisk.rises(s, k)) {
                    for (double z = -8; z < 8; z += 0.1) {
                        assertThat(polynomial(z + 0.1, s, k)).as(s + " " + k + " " + z)
                                .isGreaterThan(polynomial(z, s, k));
                    }
                }
            }
        }
        assertThat(CornishFisherRisk.rises(-0.5, 2)).isTrue();
    }

    @Test
    void cornishFisherOutsideItsDomainHasTheReasonAndNoNumber() {
        double[] returns = RandomReturns.of(1, 250);
        returns[17] = -0.9;
        assertThat(RiskModels.of("cornish-fisher").estimate(returns, 250, 0.99))
                .isInstanceOfSatisfying(NotAvailable.class, none -> assertThat(none.reason())
                        .contains("outside the domain where the expansion rises")
                        .contains("skewness -14.3 and excess kurtosis 215"));
    }
}
