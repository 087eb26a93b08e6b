package io.troupe.portfolio.riskmodels;

import java.util.List;

/**
 * Expected returns and their covariance after views, by Black and Litterman. With a prior mean π,
 * the covariance S, k views {@code Pμ = q} of variances Ω (diagonal) and {@code A = τPSP' + Ω}:
 *
 * <ul>
 * <li>means {@code π + τSP'A⁻¹(q − Pπ)},
 * <li>covariance {@code S + τS − τSP'A⁻¹PSτ}.
 * </ul>
 *
 * <p>Source: F. Black, R. Litterman, <i>Global Portfolio Optimization</i>, Financial Analysts
 * Journal 48 (1992); G. He, R. Litterman, <i>The Intuition Behind Black-Litterman Model
 * Portfolios</i>, 1999. Follows PyPortfolioOpt's {@code BlackLittermanModel}. All is per one period
 * of time, whichever it is.
 *
 * @param means after the views
 * @param covariance of returns with the means' own uncertainty
 * @param prior the covariance S
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record BlackLitterman(double[] means, double[][] covariance, double[][] prior) {
    /**
     * A view as a row of P.
     *
     * @param pick the weights of the assets that it is about
     * @param value q, what they return together
     * @param variance ω ≥ 0 of the error of q, 0 if it is certain
     */
    public record Pick(double[] pick, double value, double variance) {
        /**
         * A view with the variance {@code τ·p'Sp·(1 − c)/c} that a confidence c comes to, {@code
         * τ·p'Sp} if there is none. Source: T. Idzorek, <i>A Step-by-Step Guide to the
         * Black-Litterman Model</i>, 2005, in the closed form of J. Walters, <i>The Black-Litterman
         * Model in Detail</i>, 2014, eq. 41 and 44; He and Litterman (1999) without confidence,
         * which is a confidence of ½.
         *
         * @param confidence 0 &lt; c ≤ 1
         */
        public static Pick of(double[] pick, double value, double confidence,
                double[][] covariance, double tau) {
            double variance = BayesSteinMeans.product(pick, times(covariance, pick));
            return new Pick(pick, value, tau * variance * (1 - confidence) / confidence);
        }
    }

    /** The confidence of a view that has none of its own. */
    public static final double EVEN_CONFIDENCE = 0.5;

    /**
     * Blends a prior with views.
     *
     * @param prior π, one per asset
     * @param covariance S
     * @param tau τ &gt; 0, the uncertainty of the prior in proportion to S
     * @param views may be none
     * @throws EstimationException if views repeat or contradict each other with certainty
     */
    public static BlackLitterman of(double[] prior, double[][] covariance, double tau,
            List<Pick> views) {
        int n = prior.length;
        int k = views.size();
        if (k == 0) {
            return new BlackLitterman(prior.clone(), Shrinkage.scaled(covariance, 1 + tau),
                    covariance);
        }
        double[][] spread = new double[k][];
        double[] surprise = new double[k];
        for (int v = 0; v < k; v++) {
            double[] pick = views.get(v).pick();
            spread[v] = times(covariance, pick);
            for (int i = 0; i < n; i++) {
                spread[v][i] *= tau;
            }
            surprise[v] = views.get(v).value() - BayesSteinMeans.product(pick, prior);
        }
        double[][] uncertain = new double[k][k];
        for (int v = 0; v < k; v++) {
            for (int u = v; u < k; u++) {
                uncertain[v][u] = BayesSteinMeans.product(views.get(v).pick(), spread[u]);
            }
            uncertain[v][v] += views.get(v).variance();
        }
        PositiveSolver solver = solver(CrossProducts.mirrored(uncertain));
        double[] shift = solver.solve(surprise);
        double[] means = prior.clone();
        for (int v = 0; v < k; v++) {
            for (int i = 0; i < n; i++) {
                means[i] += spread[v][i] * shift[v];
            }
        }
        double[][] after = posterior(covariance, tau, spread, solver);
        return new BlackLitterman(means, after, covariance);
    }

    private static PositiveSolver solver(double[][] uncertain) {
        try {
            return PositiveSolver.of(uncertain);
        } catch (EstimationException singular) {
            throw EstimationException.of("views repeat or contradict each other with certainty, or"
                    + " are about what does not move: give them confidences below 1");
        }
    }

    private static double[][] posterior(double[][] covariance, double tau, double[][] spread,
            PositiveSolver solver) {
        int n = covariance.length;
        double[][] posterior = new double[n][n];
        for (int j = 0; j < n; j++) {
            double[] column = new double[spread.length];
            for (int v = 0; v < column.length; v++) {
                column[v] = spread[v][j];
            }
            double[] known = solver.solve(column);
            for (int i = 0; i <= j; i++) {
                double less = 0;
                for (int v = 0; v < column.length; v++) {
                    less += spread[v][i] * known[v];
                }
                posterior[i][j] = (1 + tau) * covariance[i][j] - less;
            }
        }
        return CrossProducts.mirrored(posterior);
    }

    /**
     * The weights for which the means are those of an optimum, scaled to sum to 1: {@code S⁻¹μ},
     * with the covariance before the views.
     *
     * @throws EstimationException if S is singular, or the weights sum to 0
     */
    public double[] impliedWeights() {
        double[] weights = PositiveSolver.of(prior).solve(means);
        double sum = Deviations.sum(weights);
        if (!(Math.abs(sum) > 0)) {
            throw EstimationException.of("the weights that the means imply sum to 0: they cannot"
                    + " be scaled to sum to 1");
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /**
     * The returns that make a market's weights an optimum: {@code δSw + r_f}.
     *
     * @param weights of the market, summing to 1
     * @param riskAversion δ
     */
    public static double[] impliedReturns(double[][] covariance, double[] weights,
            double riskAversion, double riskFree) {
        double[] returns = times(covariance, weights);
        for (int i = 0; i < returns.length; i++) {
            returns[i] = riskAversion * returns[i] + riskFree;
        }
        return returns;
    }

    /**
     * The risk aversion that a market's past implies: its mean return above the risk-free one over
     * its variance (divisor T − 1).
     *
     * @param market returns per bar; NaN is missing
     * @param riskFree return of a bar
     * @throws EstimationException if the market does not move
     */
    public static double impliedRiskAversion(double[] market, double riskFree) {
        double[] present = CompleteReturns.present(market);
        double variance = present.length < 2 ? 0
                : new SampleCovariance().covariance(new double[][]{present})[0][0];
        if (!Correlations.moves(variance)) {
            throw EstimationException.of("the market does not move: it implies no risk aversion");
        }
        return (Deviations.sum(present) / present.length - riskFree) / variance;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = BayesSteinMeans.product(matrix[i], vector);
        }
        return product;
    }
}
