package io.troupe.portfolio.riskmodels;

/**
 * Expected returns by the capital asset pricing model: {@code r_f + β(i)·(m − r_f)}, m the market's
 * mean return, β the asset's covariance with the market over the market's variance.
 *
 * <p>Source: W. F. Sharpe, <i>Capital Asset Prices</i>, Journal of Finance 19 (1964). Follows
 * PyPortfolioOpt's {@code capm_return} before it is annualised: a covariance is of the bars that
 * both have, the variance of all bars that the market has.
 */
final class CapmMeans {
    private CapmMeans() {}

    static double[] of(MeanRequest request, boolean compounding) {
        double[] market = request.marketReturns();
        double[] present = CompleteReturns.present(market);
        double variance = present.length < 2 ? 0
                : new SampleCovariance().covariance(new double[][]{present})[0][0];
        if (!Correlations.moves(variance)) {
            throw EstimationException.of("the market does not move: there are no betas to it");
        }
        double premium = PastMeans.mean(0, present, compounding) - request.riskFree();
        double[] means = new double[request.returns().length];
        for (int i = 0; i < means.length; i++) {
            double[][] common = CompleteReturns.common(request.returns()[i], market);
            if (common[0].length < 2) {
                throw EstimationException.of(i, "has " + common[0].length
                        + " returns at bars of the market, 2 are needed for its beta");
            }
            double beta = new SampleCovariance().covariance(common)[0][1] / variance;
            means[i] = request.riskFree() + beta * premium;
        }
        return means;
    }
}
