package io.troupe.portfolio.optimizers.hierarchical;

import io.troupe.portfolio.measures.RiskMeasure;
import io.troupe.portfolio.optimizers.PortfolioOptimizer.Need;
import io.troupe.portfolio.optimizers.PortfolioProblem;
import java.util.EnumSet;
import java.util.Set;

/**
 * The risk of clusters of assets that are held in inverse proportion to the risk of each: the
 * variance for {@link RiskMeasure#VARIANCE}, not its root. Risk below 0, of what never lost, counts
 * as none.
 */
final class TreeRisk {
    private final RiskMeasure measure;
    private final double alpha;
    private final PortfolioProblem problem;
    private final double[] inverse;

    TreeRisk(RiskMeasure measure, double alpha, PortfolioProblem problem) {
        this.measure = measure;
        this.alpha = alpha;
        this.problem = problem;
        inverse = new double[problem.size()];
        for (int i = 0; i < inverse.length; i++) {
            inverse[i] = 1 / of(new int[]{i}, new double[]{1});
        }
    }

    /** What optimizers that use such a measure look at: correlations in any case. */
    static Set<Need> needs(RiskMeasure measure) {
        return measure.usesCovariance() ? EnumSet.of(Need.COVARIANCE)
                : EnumSet.of(Need.COVARIANCE, Need.RETURNS);
    }

    /** Which asset has no risk to be held in inverse proportion to; empty if none. */
    String fault() {
        for (int i = 0; i < inverse.length; i++) {
            if (!(inverse[i] > 0 && inverse[i] < Double.MAX_VALUE)) {
                return "the " + measure.label() + " of " + problem.assets().get(i)
                        + " is not above 0: leave out what has no risk, or take another measure";
            }
        }
        return "";
    }

    /** What of a weight goes to the left of two parts so that each bears as much risk. */
    static double leftShare(double left, double right) {
        return left + right > 0 ? 1 - left / (left + right) : 0.5;
    }

    /** The risk of a cluster. */
    double of(int[] assets) {
        return of(assets, proportions(assets));
    }

    /** The weights of assets within their cluster, which sum to 1. */
    double[] proportions(int[] assets) {
        double sum = 0;
        for (int asset : assets) {
            sum += inverse[asset];
        }
        double[] proportions = new double[assets.length];
        for (int k = 0; k < assets.length; k++) {
            proportions[k] = inverse[assets[k]] / sum;
        }
        return proportions;
    }

    private double of(int[] assets, double[] weights) {
        double risk = measure.usesCovariance() ? ofCovariance(assets, weights)
                : measure.of(series(assets, weights), alpha);
        return risk < 0 ? 0 : risk;
    }

    private double ofCovariance(int[] assets, double[] weights) {
        double variance = 0;
        for (int i = 0; i < assets.length; i++) {
            double[] row = problem.covariance()[assets[i]];
            double sum = 0;
            for (int j = 0; j < i; j++) {
                sum += row[assets[j]] * weights[j];
            }
            variance += weights[i] * (2 * sum + row[assets[i]] * weights[i]);
        }
        return measure == RiskMeasure.VARIANCE ? variance : Math.sqrt(Math.max(0, variance));
    }

    private double[] series(int[] assets, double[] weights) {
        double[] series = new double[problem.returns()[0].length];
        for (int k = 0; k < assets.length; k++) {
            double[] returns = problem.returns()[assets[k]];
            for (int t = 0; t < series.length; t++) {
                series[t] += weights[k] * returns[t];
            }
        }
        return series;
    }
}
