package io.troupe.conformance.performance;

import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.metrics.series.Comoments;
import io.troupe.metrics.series.SampleMoments;

/** Figures of a series beside a benchmark by the textbook. */
final class BaconPairs {
    private final BaconFigures own;
    private final BaconFigures other;
    private final Comoments both;
    private final SampleMoments active;
    private final double n;

    BaconPairs(ReferenceCase reference, double[] returns, double[] benchmark) {
        own = new BaconFigures(reference, returns);
        other = new BaconFigures(reference, benchmark);
        both = Comoments.of(returns, benchmark);
        active = SampleMoments.of(SeriesFigures.less(returns, benchmark));
        n = returns.length;
    }

    private double famaBeta() {
        return Math.sqrt(both.squares() / both.otherSquares());
    }

    private double alpha() {
        return own.excess() - both.slope() * other.excess();
    }

    private double systematicRisk() {
        return Math.abs(both.slope()) * annual(both.otherSquares());
    }

    private double specificRisk() {
        return annual(both.squares() - both.slope() * both.products());
    }

    private double totalRisk() {
        return Math.hypot(systematicRisk(), specificRisk());
    }

    private double annual(double squares) {
        return Math.sqrt(squares / n * BaconFigures.YEAR);
    }

    private double modigliani() {
        return own.excess() / famaBeta() + own.annualRiskFree();
    }

    private double activePremium() {
        return own.annualReturn() - other.annualReturn();
    }

    private double trackingError() {
        return active.sampleDeviation() * Math.sqrt(BaconFigures.YEAR);
    }

    double value(String kind) throws UnsupportedCase {
        return switch (kind) {
            case "beta", "capm_beta" -> both.slope();
            case "alpha", "capm_alpha", "regression_alpha" ->
                both.mean() - both.slope() * both.otherMean();
            case "fama_beta" -> famaBeta();
            case "selectivity", "jensen_alpha" -> alpha();
            case "diversification" -> (famaBeta() - both.slope()) * other.excess();
            case "net_selectivity" ->
                alpha() - (famaBeta() - both.slope()) * other.excess();
            case "systematic_risk" -> systematicRisk();
            case "specific_risk" -> specificRisk();
            case "total_risk" -> totalRisk();
            case "treynor_ratio" -> own.excess() / both.slope();
            case "treynor_ratio_modified" -> own.excess() / systematicRisk();
            case "appraisal_ratio" -> alpha() / specificRisk();
            case "appraisal_ratio_modified", "modified_jensen" -> alpha() / both.slope();
            case "appraisal_ratio_alternative", "alternative_jensen" ->
                alpha() / systematicRisk();
            default -> active(kind);
        };
    }

    private double active(String kind) throws UnsupportedCase {
        double scale = Math.sqrt(BaconFigures.YEAR);
        return switch (kind) {
            case "m_squared" -> modigliani();
            case "m_squared_excess_geometric" ->
                (1 + modigliani()) / (1 + other.annualReturn()) - 1;
            case "m_squared_excess_arithmetic", "m_squared_excess" ->
                modigliani() - other.annualReturn();
            case "m2_sortino" -> own.annualReturn()
                    + (own.moments().mean() - own.threshold()) / own.downside()
                            * (other.downside() - own.downside()) * scale;
            case "omega_excess_return" -> own.annualReturn() - 3 * own.downside()
                    * other.downside() * BaconFigures.YEAR;
            case "active_premium", "active_return" -> activePremium();
            case "tracking_error" -> trackingError();
            case "information_ratio" -> activePremium() / trackingError();
            case "correlation" -> both.correlation();
            default -> throw new UnsupportedCase("there is no figure " + kind);
        };
    }
}
