package io.troupe.portfolio.riskmodels;

import org.hipparchus.util.FastMath;

/** Means of the returns that an asset has. */
final class PastMeans {
    private PastMeans() {}

    /**
     * The arithmetic mean, or the constant return that compounds to the same, {@code Π(1 + r)^(1/T)
     * − 1}. Follows PyPortfolioOpt's {@code mean_historical_return}, {@code compounding} false or
     * true, before it is annualised.
     *
     * @throws EstimationException if there is no return, or one below −1 is to be compounded
     */
    static double mean(int asset, double[] returns, boolean compounding) {
        double sum = 0;
        int count = 0;
        for (double value : returns) {
            if (!Double.isNaN(value)) {
                sum += compounding ? growth(asset, value) : value;
                count++;
            }
        }
        requireOne(asset, count);
        return compounding ? FastMath.expm1(sum / count) : sum / count;
    }

    private static double growth(int asset, double value) {
        if (value < -1) {
            throw EstimationException.of(asset, "has a return of " + value
                    + ": one below -1 cannot be compounded");
        }
        return FastMath.log1p(value);
    }

    /**
     * The exponentially weighted mean, {@code Σ a^age·r / Σ a^age} over the returns there are,
     * {@code a = 1 − 2/(span + 1)}. Follows pandas' {@code ewm(span).mean()} and PyPortfolioOpt's
     * {@code ema_historical_return} before it is annualised: a missing return ages those before it.
     */
    static double weighted(int asset, double[] returns, double span) {
        double decay = new SpanCovariance(span).decay();
        double sum = 0;
        double weights = 0;
        double weight = 1;
        for (int t = returns.length - 1; t >= 0; t--) {
            if (!Double.isNaN(returns[t])) {
                sum += weight * returns[t];
                weights += weight;
            }
            weight *= decay;
        }
        requireOne(asset, weights > 0 ? 1 : 0);
        return sum / weights;
    }

    private static void requireOne(int asset, int count) {
        if (count == 0) {
            throw EstimationException.of(asset, "has no return, and so no mean: leave it out");
        }
    }
}
