package io.troupe.math.econometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Engle and Granger's test, and Johansen's. */
class CointegrationTest {
    private static final double[][] OTHERS = {Walks.companion(), Walks.stranger()};

    @ParameterizedTest
    @CsvSource({"n,-3.3459476263260144,0.04411880595279804,NaN",
            "c,-3.373093146590907,0.11876661812253014,-3.8133693889656706",
            "ct,-3.4169801383589964,0.2311311625731851,-4.22013246601656",
            "ctt,-3.2331115618184243,0.4931525823415916,-4.587867126300841"})
    void agreesWithStatsmodelsOnThreeVariables(String trend, double statistic, double pValue,
            double fivePercent) {
        EngleGrangerResult result = EngleGranger.test(Walks.walk(), OTHERS, Trend.parse(trend), 1);
        assertThat(result.statistic()).isCloseTo(statistic, within(1e-10));
        assertThat(result.pValue()).isCloseTo(pValue, within(1e-10));
        if (Double.isNaN(fivePercent)) {
            assertThat(result.critical().fivePercent()).isNaN();
        } else {
            assertThat(result.critical().fivePercent()).isCloseTo(fivePercent, within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({"n,-4.737196352917237,5.697933945579377e-05",
            "c,-4.744131854181821,0.0004728348369043767",
            "ct,-4.763561743827692,0.0021635557627862614",
            "ctt,-4.766493428692758,0.00779273955407887"})
    void choosesLagsOfThePairAsStatsmodelsDoes(String trend, double statistic, double pValue) {
        EngleGrangerResult result = EngleGranger.test(Walks.companion(),
                new double[][]{Walks.walk()}, Trend.parse(trend),
                AugmentedDickeyFuller.mostLags(Walks.LENGTH, Trend.NONE), LagRule.AIC);
        assertThat(result.statistic()).isCloseTo(statistic, within(1e-10));
        assertThat(result.pValue()).isCloseTo(pValue, within(1e-10));
    }

    @Test
    void aPerfectRelationLeavesNothingToTest() {
        double[] twice = Arrays.stream(Walks.walk()).map(x -> 2 * x + 1).toArray();
        EngleGrangerResult result = EngleGranger.test(twice, new double[][]{Walks.walk()},
                Trend.CONSTANT, 1);
        assertThat(result.statistic()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(result.pValue()).isZero();
        assertThat(result.regression().coefficients()[0]).isCloseTo(2, within(1e-12));
    }

    @Test
    void hasCriticalValuesForTwelveVariablesAndPValuesForSix() {
        assertThat(MacKinnonCriticalValues.of(Trend.QUADRATIC, 12, 1_000_000).onePercent())
                .isCloseTo(-7.02582, within(1e-4));
        assertThat(MacKinnonCriticalValues.of(Trend.CONSTANT, 13, 100))
                .isEqualTo(CriticalValues.UNKNOWN);
        assertThat(MacKinnonPValues.of(-5, Trend.LINEAR, 6)).isBetween(0.04, 0.05);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "6"})
    void pValuesOfCriticalValuesAreTheirLevels(int variables) {
        for (Trend trend : new Trend[]{Trend.CONSTANT, Trend.LINEAR, Trend.QUADRATIC}) {
            CriticalValues critical = MacKinnonCriticalValues.of(trend, variables,
                    Integer.MAX_VALUE);
            assertThat(MacKinnonPValues.of(critical.onePercent(), trend, variables))
                    .isCloseTo(0.01, within(0.0005));
            assertThat(MacKinnonPValues.of(critical.fivePercent(), trend, variables))
                    .isCloseTo(0.05, within(0.002));
            assertThat(MacKinnonPValues.of(critical.tenPercent(), trend, variables))
                    .isCloseTo(0.10, within(0.003));
        }
    }

    @ParameterizedTest
    @CsvSource({"n,1,27.83240206679172,5.726892561255833,1.1169096649780246,-2.4253145719539684",
            "n,3,24.436951593011738,5.213339351713635,1.2794630395097004,-2.293197643071906",
            "c,1,34.54870678403879,12.560830971975184,3.1644106048693823,-2.406395223871138",
            "c,3,31.467828130367057,11.292326884386872,3.1125176559656063,-2.169776137218908",
            "ct,1,34.58485704534857,12.456777717941534,2.9870874578390083,-2.3493394241636336",
            "ct,3,31.922732860289596,11.311242035159465,3.312166904259222,-2.0954962996798026"})
    void johansenAgreesWithStatsmodels(String trend, int lags, double none, double one, double two,
            double weight) {
        Johansen result = Johansen.test(
                new double[][]{Walks.walk(), Walks.companion(), Walks.stranger()},
                Trend.parse(trend), lags);
        assertThat(result.traceStatistics()).containsExactly(new double[]{none, one, two},
                within(1e-8));
        assertThat(result.maxEigenvalueStatistics()).containsExactly(
                new double[]{none - one, one - two, two}, within(1e-8));
        double[] relation = result.eigenvector(0);
        assertThat(relation[1] / relation[0]).isCloseTo(weight, within(1e-8));
        assertThat(relation[0]).isPositive();
    }

    @Test
    void johansenWithoutLagsComparesChangesWithTheLevelBefore() {
        // One variable: the eigenvalue is the R² of the changes on the level before, both centred.
        double[] x = Walks.reverting();
        double rSquared = LeastSquares.fit(Series.differences(x),
                LeastSquares.constant(x.length - 1), Arrays.copyOf(x, x.length - 1)).rSquared();
        Johansen result = Johansen.test(new double[][]{x}, Trend.CONSTANT, 0);
        assertThat(result.eigenvalues()[0]).isCloseTo(rSquared, within(1e-14));
        assertThat(result.traceCriticalValues()[0]).containsExactly(2.7055, 3.8415, 6.6349);
    }

    @Test
    void johansenHasValuesForTwelveVariables() {
        assertThat(JohansenCriticalValues.trace(Trend.LINEAR, 12))
                .containsExactly(350.1125, 358.7190, 375.3203);
        assertThat(JohansenCriticalValues.maxEigenvalue(Trend.NONE, 12))
                .containsExactly(69.6513, 73.0946, 80.0937);
        assertThat(JohansenCriticalValues.trace(Trend.NONE, 13)).containsOnly(Double.NaN);
    }

    @Test
    void refuseWhatTheyCannotTest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EngleGranger.test(Walks.walk(),
                        new double[][]{Walks.noise(4), Walks.noise(4)}, Trend.CONSTANT, 1))
                .withMessageContaining("singular: column 2 of 3");
        assertThatIllegalArgumentException().isThrownBy(
                () -> Johansen.test(new double[][]{Walks.walk()}, Trend.QUADRATIC, 1));
        assertThatIllegalArgumentException().isThrownBy(
                () -> Johansen.test(new double[][]{new double[5]}, Trend.CONSTANT, 2));
    }
}
