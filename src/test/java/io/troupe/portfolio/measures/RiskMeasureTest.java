package io.troupe.portfolio.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Measures of risk against their definitions and by hand. */
class RiskMeasureTest {
    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_NONE, names = ".*_NORMS")
    void isWhatItsDefinitionSays(RiskMeasure measure) {
        for (long seed = 0; seed < 40; seed++) {
            Random random = Seeds.random(seed);
            double[] returns = returns(random, 2 + random.nextInt(60), seed % 3 == 0);
            double alpha = seed % 4 == 0 ? 0.05 : 0.01 + 0.9 * random.nextDouble();
            double expected = Definitions.of(measure, returns, alpha);
            assertThat(measure.of(returns, alpha)).as("seed %d", seed)
                    .isCloseTo(expected, within(1e-12 + 1e-9 * Math.abs(expected)));
        }
    }

    /** Of −4 %, −2 %, 1 %, 3 %: the mean is −0.5 %, the worst quarter the first. */
    @Test
    void fourReturnsByHand() {
        double[] returns = {0.01, -0.04, 0.03, -0.02};
        assertThat(RiskMeasure.MAD.of(returns, 0.5)).isCloseTo(0.025, within(1e-15));
        assertThat(RiskMeasure.SEMIVARIANCE.of(returns, 0.5))
                .isCloseTo(Math.sqrt((0.035 * 0.035 + 0.015 * 0.015) / 3), within(1e-15));
        assertThat(RiskMeasure.FLPM.of(returns, 0.5)).isCloseTo(0.015, within(1e-15));
        assertThat(RiskMeasure.SLPM.of(returns, 0.5))
                .isCloseTo(Math.sqrt((0.0016 + 0.0004) / 3), within(1e-15));
        assertThat(RiskMeasure.GMD.of(returns, 0.5)) // six distances: 2 3 5 2 5 7
                .isCloseTo((0.02 + 0.03 + 0.05 + 0.02 + 0.05 + 0.07) / 6, within(1e-15));
        assertThat(RiskMeasure.CVAR.of(returns, 0.5)).isCloseTo(0.03, within(1e-15));
        assertThat(RiskMeasure.CVAR.of(returns, 0.375)) // one whole and half of the second
                .isCloseTo((0.04 + 0.5 * 0.02) / 1.5, within(1e-15));
        assertThat(RiskMeasure.WORST.of(returns, 0.5)).isCloseTo(0.04, within(1e-15));
        assertThat(RiskMeasure.RANGE.of(returns, 0.5)).isCloseTo(0.07, within(1e-15));
        assertThat(RiskMeasure.CVAR_RANGE.of(returns, 0.5)).isCloseTo(0.05, within(1e-15));
        assertThat(RiskMeasure.VAR.of(returns, 0.5)).isCloseTo(0.02, within(1e-15));
        assertThat(RiskMeasure.VAR.of(returns, 0.25)).isCloseTo(0.04, within(1e-15));
    }

    /** Sums 1 −3 0 −2 %, the highest 1 %: drawdowns 0, 4, 1, 3 %. */
    @Test
    void drawdownsCountFromTheHighestSum() {
        double[] returns = {0.01, -0.04, 0.03, -0.02};
        assertThat(RiskMeasure.MAX_DRAWDOWN.of(returns, 0.5)).isCloseTo(0.04, within(1e-15));
        assertThat(RiskMeasure.AVERAGE_DRAWDOWN.of(returns, 0.5)).isCloseTo(0.02, within(1e-15));
        assertThat(RiskMeasure.CDAR.of(returns, 0.5)).isCloseTo(0.035, within(1e-15));
        assertThat(RiskMeasure.ULCER.of(returns, 0.5))
                .isCloseTo(Math.sqrt((0.0016 + 0.0001 + 0.0009) / 4), within(1e-15));
        assertThat(RiskMeasure.MAX_DRAWDOWN_REL.of(returns, 0.5)).isCloseTo(0.04, within(1e-15));
        assertThat(RiskMeasure.DAR_REL.of(returns, 0.5))
                .isCloseTo(1 - 0.96 * 1.03 * 0.98, within(1e-15));
    }

    @Test
    void aFallFromTheStartIsADrawdown() {
        assertThat(RiskMeasure.MAX_DRAWDOWN.of(new double[]{-0.1, 0.02}, 0.05))
                .isCloseTo(0.1, within(1e-15));
        assertThat(RiskMeasure.MAX_DRAWDOWN_REL.of(new double[]{-0.1, -0.1}, 0.05))
                .isCloseTo(0.19, within(1e-15));
    }

    /** 0.05·7000 is a little above 350 in binary; the 350th largest loss is meant. */
    @Test
    void aWholeNumberOfWorstCasesIsNotRoundedUp() {
        double[] returns = new double[7000];
        for (int t = 0; t < returns.length; t++) {
            returns[t] = -(t * 4001L % 7000 + 1) / 7000.0; // losses 1/7000 … 1, shuffled
        }
        assertThat(RiskMeasure.VAR.of(returns, 0.05)).isEqualTo(6651 / 7000.0);
        assertThat(RiskMeasure.CVAR.of(returns, 0.05)) // mean of 6651 … 7000
                .isCloseTo(6825.5 / 7000, within(1e-13));
    }

    @Test
    void fewerWorstCasesThanOneAreTheWorst() {
        double[] returns = {0.01, -0.04, 0.03, -0.04};
        for (RiskMeasure each : new RiskMeasure[]{RiskMeasure.CVAR, RiskMeasure.TAIL_GINI,
                RiskMeasure.EVAR, RiskMeasure.VAR}) {
            assertThat(each.of(returns, 0.05)).as(each.label()).isCloseTo(0.04, within(1e-15));
        }
    }

    @Test
    void nothingThatMovesHasNoRiskAroundItsMean() {
        double[] flat = {0.25, 0.25, 0.25, 0.25};
        for (RiskMeasure each : new RiskMeasure[]{RiskMeasure.VARIANCE, RiskMeasure.MAD,
                RiskMeasure.SEMIVARIANCE, RiskMeasure.GMD, RiskMeasure.RANGE,
                RiskMeasure.CVAR_RANGE, RiskMeasure.MAX_DRAWDOWN, RiskMeasure.ULCER,
                RiskMeasure.EDAR, RiskMeasure.CDAR_REL}) {
            assertThat(each.of(flat, 0.5)).as(each.label()).isZero();
        }
        assertThat(RiskMeasure.EVAR.of(flat, 0.5)).isEqualTo(-0.25);
    }

    @ParameterizedTest
    @EnumSource
    void oneReturnHasNoRisk(RiskMeasure measure) {
        assertThat(measure.of(new double[]{0.1}, 0.05)).isNaN();
    }

    @Test
    void aFractionThatIsNoneIsRefused() {
        assertThatThrownBy(() -> RiskMeasure.CVAR.of(new double[]{0.1, 0.2}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("alpha must be between 0 and 1, was 1.0");
    }

    @Test
    void labelsAreThoseOfSettings() {
        assertThat(RiskMeasure.convexLabels()).containsExactly("variance", "standard-deviation",
                "mad", "semivariance", "flpm", "slpm", "gmd", "cvar", "tail-gini", "evar", "worst",
                "range", "cvar-range", "tail-gini-range", "gmd-norms", "tail-gini-norms",
                "tail-gini-range-norms", "max-drawdown", "average-drawdown",
                "cdar", "edar", "ulcer");
    }

    /** Returns of a few per cent; rounded ones have many ties. */
    static double[] returns(Random random, int size, boolean rounded) {
        return random.doubles(size).map(u -> (u - 0.48) / 10)
                .map(r -> rounded ? Math.rint(r * 100) / 100 : r).toArray();
    }
}
