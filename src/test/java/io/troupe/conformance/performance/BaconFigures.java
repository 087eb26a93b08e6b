package io.troupe.conformance.performance;

import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.metrics.drawdowns.AverageDrawdown;
import io.troupe.metrics.ratios.AdjustedSharpeRatio;
import io.troupe.metrics.series.Falls;
import io.troupe.metrics.series.PartialMoments;
import io.troupe.metrics.series.SampleMoments;
import java.util.Arrays;

/** Figures of one series by the textbook: 12 returns a year, annual figures geometric. */
final class BaconFigures {
    static final double YEAR = 12;
    private static final double LOSS_AVERSION = 2.25;

    private final double[] returns;
    private final double threshold;
    private final double riskFree;
    private final int order;
    private final SampleMoments moments;
    private final PartialMoments about;
    private final Falls falls;

    BaconFigures(ReferenceCase reference, double[] returns) {
        this.returns = returns;
        threshold = reference.inputs().path("mar").asDouble(0);
        riskFree = reference.inputs().path("rf").asDouble(0);
        order = reference.inputs().path("order").asInt(2);
        moments = SampleMoments.of(returns);
        about = PartialMoments.of(over(threshold));
        falls = Falls.of(returns);
    }

    private double[] over(double level) {
        return Arrays.stream(returns).map(value -> value - level).toArray();
    }

    double n() {
        return returns.length;
    }

    double threshold() {
        return threshold;
    }

    double annualRiskFree() {
        return StrictMath.pow(1 + riskFree, YEAR) - 1;
    }

    double annualReturn() {
        return new SeriesFigures(YEAR).annualReturn(returns);
    }

    double annualDeviation() {
        return moments.sampleDeviation() * Math.sqrt(YEAR);
    }

    double excess() {
        return annualReturn() - annualRiskFree();
    }

    SampleMoments moments() {
        return moments;
    }

    double downside() {
        return about.downsideDeviation();
    }

    private double upside() {
        double[] negated = Arrays.stream(over(threshold)).map(value -> -value).toArray();
        return PartialMoments.of(negated).downsideDeviation();
    }

    private double share(boolean isAbove) {
        return Arrays.stream(returns)
                .filter(value -> isAbove ? value > threshold : value < threshold).count() / n();
    }

    private double cubes() {
        return moments.cubes() / StrictMath.pow(moments.sampleDeviation(), 3);
    }

    private double fourths() {
        return moments.fourths() / StrictMath.pow(moments.sampleDeviation(), 4);
    }

    private double sampleKurtosis() {
        double n = n();
        return n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * fourths();
    }

    private double lower() {
        return Arrays.stream(over(threshold))
                .map(value -> StrictMath.pow(Math.max(-value, 0), order)).sum() / n();
    }

    double value(String kind) throws UnsupportedCase {
        return switch (kind) {
            case "annualized_return", "annualised_return" -> annualReturn();
            case "adjusted_sharpe_ratio" ->
                AdjustedSharpeRatio.of(excess() / annualDeviation(), moments);
            case "sharpe_ratio", "sharpe_ratio_annualized" -> excess() / annualDeviation();
            case "bernardo_ledoit_ratio" -> PartialMoments.of(returns).above()
                    / PartialMoments.of(returns).below();
            case "d_ratio" -> Arrays.stream(returns).filter(value -> value < 0).count()
                    * PartialMoments.of(returns).below()
                    / (Arrays.stream(returns).filter(value -> value > 0).count()
                            * PartialMoments.of(returns).above());
            case "mean_absolute_deviation" -> Arrays.stream(returns)
                    .map(value -> Math.abs(value - moments.mean())).sum() / n();
            case "prospect_ratio" -> ((PartialMoments.of(returns).above()
                    - LOSS_AVERSION * PartialMoments.of(returns).below()) / n() - threshold)
                    / downside();
            default -> ofPartialMoments(kind);
        };
    }

    private double ofPartialMoments(String kind) throws UnsupportedCase {
        double upPotential = about.above() / n();
        double downPotential = about.below() / n();
        return switch (kind) {
            case "downside_deviation", "downside_risk" -> downside();
            case "downside_variance", "semi_variance" -> downside() * downside();
            case "semi_deviation" -> PartialMoments.of(over(moments.mean()))
                    .downsideDeviation();
            case "downside_potential" -> downPotential;
            case "downside_frequency" -> share(false);
            case "upside_frequency" -> share(true);
            case "upside_risk" -> upside();
            case "upside_variance" -> upside() * upside();
            case "upside_potential" -> upPotential;
            case "upside_potential_ratio" -> upPotential / downside();
            case "variability_skewness" -> upside() / downside();
            case "volatility_skewness" -> upside() * upside() / (downside() * downside());
            case "omega", "omega_ratio" -> upPotential / downPotential;
            case "omega_sharpe_ratio" -> (upPotential - downPotential) / downPotential;
            case "sortino_ratio" -> (moments.mean() - threshold) / downside();
            case "kappa", "kappa_1", "kappa_2", "kappa_3", "kappa_4" ->
                (moments.mean() - threshold) / StrictMath.pow(lower(), 1.0 / order);
            default -> ofMoments(kind);
        };
    }

    private double ofMoments(String kind) throws UnsupportedCase {
        double n = n();
        return switch (kind) {
            case "skewness", "skewness_population" -> moments.skewness();
            case "skewness_sample" -> n / ((n - 1) * (n - 2)) * cubes();
            case "kurtosis", "kurtosis_population" -> moments.kurtosis();
            case "kurtosis_excess", "kurtosis_population_excess" -> moments.kurtosis() - 3;
            case "kurtosis_sample" -> sampleKurtosis();
            case "kurtosis_sample_excess" ->
                sampleKurtosis() - 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
            case "skewness_kurtosis_ratio" -> moments.skewness() / moments.kurtosis();
            default -> ofFalls(kind);
        };
    }

    private double ofFalls(String kind) throws UnsupportedCase {
        return switch (kind) {
            case "pain_index" -> falls.meanDepth();
            case "ulcer_index" -> falls.rootMeanSquareDepth();
            case "pain_ratio" -> excess() / falls.meanDepth();
            case "martin_ratio", "ulcer_performance_index" ->
                excess() / falls.rootMeanSquareDepth();
            case "calmar_ratio" -> annualReturn() / falls.deepest();
            case "sterling_ratio" -> annualReturn() / (falls.deepest() + 0.1);
            case "burke_ratio" -> excess() / falls.rootOfSquaredSpells();
            case "burke_ratio_modified" ->
                excess() / falls.rootOfSquaredSpells() * Math.sqrt(n());
            case "maximum_drawdown", "max_drawdown" -> falls.deepest();
            case "average_drawdown" -> AverageDrawdown.of(falls);
            default -> throw new UnsupportedCase("there is no figure " + kind);
        };
    }
}
