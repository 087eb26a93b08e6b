package io.troupe.math.econometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AugmentedDickeyFullerTest {
    private static double[] series(String name) {
        return switch (name) {
            case "walk" -> Walks.walk();
            case "companion" -> Walks.companion();
            default -> Walks.reverting();
        };
    }

    @ParameterizedTest
    @CsvSource({"walk,n,-0.7549783161905871,0.38944794358098445",
            "walk,c,-1.5301365416567652,0.5185540619520825",
            "walk,ct,-1.5635363417835746,0.8063857542938122",
            "walk,ctt,-1.0345886756977472,0.9856343441116268",
            "reverting,n,-4.447810400730622,1.1776806477702882e-05",
            "reverting,c,-4.436640653435974,0.0002555143649571696",
            "reverting,ct,-4.472697468597599,0.0016724281431513494",
            "reverting,ctt,-4.505981343193144,0.006383850710297533",
            "companion,n,-2.12199797571595,0.032454550213990276",
            "companion,c,-2.852125047965928,0.05120517093922541",
            "companion,ct,-2.867611504011329,0.17322000005998112",
            "companion,ctt,-2.7221391275074107,0.44173529671762746"})
    void agreesWithStatsmodelsWithTwoLags(String name, String trend, double statistic,
            double pValue) {
        UnitRootResult result = AugmentedDickeyFuller.test(series(name), Trend.parse(trend), 2);
        assertThat(result.statistic()).isCloseTo(statistic, within(1e-10));
        assertThat(result.pValue()).isCloseTo(pValue, within(1e-10));
        assertThat(result.observations()).isEqualTo(117);
    }

    @ParameterizedTest
    @CsvSource({"n,-2.585114358974359,-1.9435220495837635,-1.6147323393728696",
            "c,-3.487517288664615,-2.8865777180380032,-2.5801239192052012",
            "ct,-4.038307389431779,-3.448703208559121,-3.149449845280976",
            "ctt,-4.47299964004413,-3.8838523328481975,-3.584964977669387"})
    void hasMacKinnonsCriticalValuesOfTheSampleSize(String trend, double one, double five,
            double ten) {
        CriticalValues critical = AugmentedDickeyFuller.test(Walks.walk(), Trend.parse(trend), 2)
                .critical();
        assertThat(critical.onePercent()).isCloseTo(one, within(1e-12));
        assertThat(critical.fivePercent()).isCloseTo(five, within(1e-12));
        assertThat(critical.tenPercent()).isCloseTo(ten, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"walk,c,AIC,0,-1.3002919059609526", "walk,ctt,BIC,0,-1.1747214551125345",
            "reverting,n,T_STATISTIC,10,-4.4137734353165206",
            "reverting,c,T_STATISTIC,10,-4.633598664852167",
            "reverting,ct,T_STATISTIC,10,-4.4681404209024285",
            "companion,ct,T_STATISTIC,0,-3.2197875271983416",
            "companion,ctt,T_STATISTIC,7,-3.0175347023560426"})
    void choosesLagsAsStatsmodelsDoes(String name, String trend, LagRule rule, int lags,
            double statistic) {
        double[] x = series(name);
        Trend parsed = Trend.parse(trend);
        UnitRootResult result = AugmentedDickeyFuller.test(x, parsed,
                AugmentedDickeyFuller.mostLags(x.length, parsed), rule);
        assertThat(result.lags()).isEqualTo(lags);
        assertThat(result.statistic()).isCloseTo(statistic, within(1e-10));
    }

    @Test
    void boundsLagsByTheLengthOfTheSeries() {
        assertThat(AugmentedDickeyFuller.mostLags(100, Trend.CONSTANT)).isEqualTo(12);
        assertThat(AugmentedDickeyFuller.mostLags(200, Trend.CONSTANT)).isEqualTo(15);
        assertThat(AugmentedDickeyFuller.mostLags(12, Trend.LINEAR)).isEqualTo(3);
        assertThat(AugmentedDickeyFuller.mostLags(2, Trend.LINEAR)).isZero();
    }

    @Test
    void pValueIsOneAndZeroBeyondTheApproximation() {
        assertThat(MacKinnonPValues.of(3, Trend.CONSTANT, 1)).isOne();
        assertThat(MacKinnonPValues.of(-19, Trend.CONSTANT, 1)).isZero();
        assertThat(MacKinnonPValues.of(-3, Trend.CONSTANT, 7)).isNaN();
    }

    @Test
    void refusesWhatItCannotTest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AugmentedDickeyFuller.test(new double[20], Trend.CONSTANT, 1))
                .withMessageContaining("must vary");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AugmentedDickeyFuller.test(new double[7], Trend.CONSTANT, 2))
                .withMessageContaining("must have ≥ 8 values, has 7");
        double[] gap = Walks.walk();
        gap[5] = Double.NaN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AugmentedDickeyFuller.test(gap, Trend.NONE, 0))
                .withMessageContaining("[5] must be finite");
        assertThatIllegalArgumentException().isThrownBy(() -> Trend.parse("x"))
                .withMessage("trend must be n, c, ct or ctt, was 'x'");
    }
}
