package io.troupe.portfolio.riskmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MeanSpecTest {
    private static final double NAN = Double.NaN;
    private static final double[][] RETURNS = {{0.01, 0.03, NAN, 0.02}, {0.1, 0.2, -0.1, 0.0}};

    @Test
    void meansAreOfTheReturnsThatAnAssetHas() {
        assertClose(estimate(Map.of(), request(RETURNS)), 0.02, 0.05);
    }

    @Test
    void compoundedMeansGrowToTheSame() {
        double[] means = estimate(Map.of("type", "mean", "compounding", true), request(RETURNS));
        assertThat(means[0]).isCloseTo(Math.cbrt(1.01 * 1.03 * 1.02) - 1, within(1e-15));
        assertThat(means[1]).isCloseTo(Math.sqrt(Math.sqrt(1.1 * 1.2 * 0.9)) - 1, within(1e-15));
    }

    @Test
    void ewmaForgetsByAgeAlsoWhereReturnsAreMissing() {
        // a = 1 − 2/(3 + 1) = 1/2, weights 1/8, 1/4, (1/2), 1.
        assertClose(estimate(Map.of("type", "ewma", "span", 3), request(RETURNS)),
                (0.01 / 8 + 0.03 / 4 + 0.02) / (1 + 3.0 / 8),
                (0.1 / 8 + 0.2 / 4 - 0.1 / 2) / (1 + 7.0 / 8));
    }

    @Test
    void capmPaysForBeta() {
        double[] market = {0.02, -0.01, 0.03, 0.00, 0.01};
        double[][] returns = {{0.03, -0.03, 0.05, -0.01, 0.01}, {0.01, 0.01, 0.01, 0.01, 0.01}};
        // The first is 2·market − 0.01; the market's mean is 0.01.
        assertClose(estimate(Map.of("type", "capm"), request(returns, market, 0.002)),
                0.002 + 2 * 0.008, 0.002);
    }

    @Test
    void capmWithoutAMarketTakesTheMeanOfTheAssets() {
        double[][] returns = {{0.03, -0.01, 0.02}, {0.01, 0.01, 0.00}};
        // Means at bars 0.02, 0, 0.01: variance 1e-4; covariances (2, …) of (1, −1, 0) %.
        double first = (0.01 * 0.03 + 0.01 * 0.01) / 2 / 1e-4;
        double second = (0.01 * 0.01 - 0.01 * 0.01) / 2 / 1e-4;
        assertClose(estimate(Map.of("type", "capm"), request(returns)), first * 0.01,
                second * 0.01);
    }

    @Test
    void capmKnowsAnAssetByTheBarsItHas() {
        double[] market = {0.02, -0.01, 0.03, 0.00, NAN};
        double[][] returns = {{NAN, -0.03, 0.05, -0.01, 0.4}};
        // Over three common bars the covariance is twice the market's variance there, (−1, 3, 0) %.
        double mean = 0.02 / 3;
        double covariance = 2 * (1e-4 + 9e-4 - 3 * mean * mean) / 2;
        double variance = (4e-4 + 1e-4 + 9e-4 - 4 * 0.01 * 0.01) / 3;
        assertClose(estimate(Map.of("type", "capm"), request(returns, market, 0)),
                covariance / variance * 0.01);
    }

    @Test
    void capmMayCompoundItsMarket() {
        double[] market = {0.5, -0.5, 0.2};
        double[][] returns = {market.clone()};
        assertClose(estimate(Map.of("type", "capm", "compounding", true),
                request(returns, market, 0)), Math.cbrt(1.5 * 0.5 * 1.2) - 1);
    }

    @Test
    void shrunkIsTheFormulaOfJorion() {
        double[][] returns = Panels.random(4, 50, 12);
        double[][] covariance = CovarianceSpec.of(CovarianceType.SAMPLE).estimate(returns)
                .covariance();
        RealMatrix inverse = MatrixUtils.inverse(new Array2DRowRealMatrix(covariance));
        RealVector ones = new ArrayRealVector(4, 1);
        RealVector means = new ArrayRealVector(4);
        for (int i = 0; i < 4; i++) {
            for (int t = 0; t < 50; t++) {
                means.addToEntry(i, returns[i][t] / 50);
            }
        }
        double target = inverse.operate(ones).dotProduct(means)
                / inverse.operate(ones).dotProduct(ones);
        RealVector away = means.mapSubtract(target);
        double share = 6 / (6 + 50 * inverse.operate(away).dotProduct(away));
        assertThat(share).isBetween(0.1, 0.9);
        double[] shrunk = estimate(Map.of("type", "shrunk"), request(returns));
        for (int i = 0; i < 4; i++) {
            assertThat(shrunk[i]).isCloseTo(
                    (1 - share) * means.getEntry(i) + share * target, within(1e-15));
        }
    }

    @Test
    void shrunkCountsTheFewestReturnsOfAnAsset() {
        double[][] returns = {{0.01, 0.03, 0.02, NAN}, {0.1, 0.2, -0.1, 0.0}};
        double[][] covariance = {{1e-4, 0}, {0, 3e-4}};
        // m = (0.02·3 + 0.05)/4, distances ∓: φ = 4 / (4 + 3·(a²/1e-4 + b²/3e-4)).
        double target = 0.11 / 4;
        double a = 0.02 - target;
        double b = 0.05 - target;
        double share = 4 / (4 + 3 * (a * a / 1e-4 + b * b / 3e-4));
        assertClose(MeanSpec.of(Map.of("type", "shrunk")).estimate(
                new MeanRequest(List.of("A", "B"), returns, covariance, 0, Optional.empty(), 1)),
                (1 - share) * 0.02 + share * target, (1 - share) * 0.05 + share * target);
    }

    @Test
    void marketsWeightsImplyReturnsThatViewsMove() {
        double[][] covariance = {{4e-4, 1e-4}, {1e-4, 2e-4}};
        MeanRequest request = new MeanRequest(List.of("A", "B"), RETURNS, covariance, 0.0001,
                Optional.empty(), 250);
        Map<String, Object> settings = Map.of("type", "black-litterman", "riskAversion", 3,
                "marketWeights", Map.of("A", 30, "B", 10, "C", 60));
        // Of A and B the market has ¾ and ¼: 3·(3.25, 1.25)·1e-4 + 1e-4.
        double first = 3 * 3.25e-4 + 1e-4;
        double second = 3 * 1.25e-4 + 1e-4;
        assertClose(MeanSpec.of(settings).estimate(request), first, second);
        // A view of half confidence goes half the way, and takes B along by its beta to A, ¼.
        Map<String, Object> withViews = new LinkedHashMap<>(settings);
        withViews.put("views", List.of("A = 50%", "C - A = 10%", "B = 7 @ 0"));
        double half = (0.5 / 250 - first) / 2;
        assertClose(MeanSpec.of(withViews).estimate(request), first + half, second + half / 4);
    }

    @Test
    void riskAversionMayBeThatOfTheMarket() {
        double[] market = {0.03, -0.01, 0.02, 0.00};
        // Mean 0.01, variance (4 + 4 + 1 + 1)e-4/3: δ = 0.008/variance.
        double[][] covariance = {{5e-4, 0}, {0, 5e-4}};
        double aversion = 0.008 / (10e-4 / 3);
        double implied = aversion * 5e-4 / 2 + 0.002;
        assertClose(MeanSpec.of(Map.of("type", "black-litterman", "riskAversion", "implied"))
                .estimate(new MeanRequest(List.of("A", "B"), RETURNS, covariance, 0.002,
                        Optional.of(market),
                        1)),
                implied, implied);
    }

    @Test
    void settingsThatAreLeftOutHaveDefaults() {
        assertThat(MeanSpec.of(Map.of())).isEqualTo(new MeanSpec(MeanType.MEAN, 500, false,
                Optional.empty(), 0.05, List.of(), Map.of(), OptionalDouble.of(2.5)));
        assertThat(MeanSpec.of(Map.of("type", "capm", "market", "SPX")).market()).hasValue("SPX");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "type | capn | type must be one of mean, ewma, capm, shrunk, black-litterman, was capn"
                    + " (did you mean capm?); the mean mean has no setting tau; it has type,"
                    + " compounding",
            "tau | 0 | tau must be a number, above 0 and at most 1, was 0.0",
            "taw | 0 | the mean black-litterman has no setting taw (did you mean tau?); it has"
                    + " type, tau, views, marketWeights, market, riskAversion",
            "views | KO | views must be a list of texts, was KO",
            "riskAversion | 0 | riskAversion must be a number, above 0, was 0.0",
            "marketWeights | KO | marketWeights must be weights by asset, as {KO: 0.4, PEP: 0.6},"
                    + " was KO"})
    void whatIsWrongIsSaid(String key, String value, String message) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("type", "black-litterman");
        settings.put("tau", 0.1);
        settings.put(key, value.equals("0") ? Double.valueOf(0) : value);
        assertThat(String.join("; ", MeanSpec.problems(settings))).isEqualTo(message);
    }

    @Test
    void viewsAndWeightsThatAreWrongAreAllSaid() {
        assertThat(MeanSpec.problems(Map.of("type", "black-litterman", "views",
                List.of("KO = 1%", "KO PEP = 1", "KO = x"), "marketWeights", Map.of("KO", -1))))
                .hasSize(3)
                .anySatisfy(said -> assertThat(said).startsWith("view \"KO PEP = 1\": what is PEP"))
                .anySatisfy(said -> assertThat(said).startsWith(
                        "view \"KO = x\": the return must be a number, was x; write AAPL"))
                .contains("marketWeights.KO must be a number, at least 0, was -1");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BLACK_LITTERMAN")
    void whatCannotBeEstimatedIsRefused(MeanType type) {
        MeanSpec spec = MeanSpec.of(Map.of("type", type.label()));
        assertThatThrownBy(() -> spec.estimate(request(new double[][]{{0.1}, {NAN}})))
                .isInstanceOf(EstimationException.class).hasMessage(type == MeanType.CAPM
                        ? "the market does not move: there are no betas to it"
                        : "asset number 2 has no return, and so no mean: leave it out");
    }

    @Test
    void whatTheTypeLacksIsSaid() {
        double[] one = {0.01, 0.02, -0.01};
        double[][] twice = {one, one};
        assertThatThrownBy(() -> estimate(Map.of("type", "shrunk"), request(twice)))
                .hasMessageStartingWith("the covariance cannot be inverted: assets move alike");
        assertThatThrownBy(() -> estimate(Map.of("compounding", true),
                request(new double[][]{{0.1, -1.5}}))).hasMessage("asset number 1 has a return of"
                        + " -1.5: one below -1 cannot be compounded");
        assertThatThrownBy(() -> estimate(Map.of("type", "capm"),
                request(new double[][]{{0.1, NAN, NAN}}, new double[]{0.1, 0.2, 0.3}, 0)))
                .hasMessage("asset number 1 has 1 returns at bars of the market, 2 are needed for"
                        + " its beta");
        assertThatThrownBy(() -> estimate(Map.of("type", "capm"),
                request(new double[][]{{0.1, 0.2}}, new double[]{0.1}, 0)))
                .hasMessage("the market has 1 returns where the assets have 2");
        assertThatThrownBy(() -> estimate(Map.of("type", "black-litterman", "riskAversion",
                "implied"), request(twice, new double[]{-0.1, 0.1, 0.0}, 0)))
                .hasMessageStartingWith("the market returned no more than what has no risk");
        assertThatThrownBy(() -> estimate(Map.of("type", "black-litterman", "marketWeights",
                Map.of("KO", 1)), request(twice))).hasMessage("none of the assets has a weight in"
                        + " the market: marketWeights are of KO");
        assertThatThrownBy(
                () -> new MeanRequest(List.of("A"), twice, twice, 0, Optional.empty(), 1))
                .hasMessage("names, returns and covariance must be of the same assets, were of 1,"
                        + " 2 and 2");
    }

    private static double[] estimate(Map<String, ?> settings, MeanRequest request) {
        return MeanSpec.of(settings).estimate(request);
    }

    private static MeanRequest request(double[][] returns) {
        return request(returns, null, 0);
    }

    private static MeanRequest request(double[][] returns, double @Nullable [] market,
            double riskFree) {
        int n = returns.length;
        double[][] covariance = new double[n][n];
        for (double[] row : covariance) {
            Arrays.fill(row, 1e-4);
        }
        if (returns[0].length > 10) {
            covariance = CovarianceSpec.of(CovarianceType.SAMPLE).estimate(returns).covariance();
        }
        return new MeanRequest(List.of("A", "B", "C", "D").subList(0, n), returns, covariance,
                riskFree, Optional.ofNullable(market), 1);
    }

    private static void assertClose(double[] actual, double... expected) {
        assertThat(actual).containsExactly(expected, within(1e-15));
    }
}
