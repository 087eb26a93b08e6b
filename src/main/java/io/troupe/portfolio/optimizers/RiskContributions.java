package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.ConvexFunction;
import io.troupe.portfolio.measures.RiskMeasure;

/**
 * What each asset adds to a portfolio's risk: {@code w(i)·∂R/∂w(i)}, which sum to R as R is
 * proportional to the weights (Euler). Source: D. Tasche, <i>Risk contributions and performance
 * measurement</i> (1999).
 *
 * @param risk R, per bar; of the variance the root
 * @param contributions by asset, in the unit of R; below 0 for what lowers the risk
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record RiskContributions(double risk, double[] contributions) {
    /**
     * Of weights by a convex measure. Where a measure has a kink they are those of one of its
     * slopes, always the same one.
     *
     * @param alpha fraction of worst cases
     * @param problem with the covariance if the measure follows from it, else with the returns
     */
    public static RiskContributions of(RiskMeasure measure, double alpha,
            PortfolioProblem problem, double[] weights) {
        ConvexFunction function = RiskForms.of(measure, alpha, problem);
        double[] slopes = new double[weights.length];
        double risk = function.at(weights, slopes);
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] *= weights[i];
        }
        return new RiskContributions(risk, slopes);
    }

    /** The fraction of the risk that is an asset's; 0 of no risk. */
    public double share(int asset) {
        return risk == 0 ? 0 : contributions[asset] / risk;
    }
}
