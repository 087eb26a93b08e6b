package io.troupe.metrics.inference;

import java.util.Optional;

/**
 * The standard error of a Sharpe ratio whose returns may depend on earlier ones. Immutable.
 *
 * <p>A ratio errs by the mean of {@code ψ(t) = d(t)/σ − SR/2·(d(t)²/σ² − 1)}, {@code d} the excess
 * returns less their mean: the gradient of μ/σ applied to what the two moments err by. Its variance
 * is the long-run variance of ψ over n. Source: A. W. Lo, <i>The Statistics of Sharpe Ratios</i>,
 * Financial Analysts Journal 58 (2002), the case of stationary returns. Of independent returns it
 * agrees with {@link SharpeEstimate#standardError} for large n.
 *
 * <p>The long-run variance is that of W. K. Newey, K. D. West (1987), with Bartlett's weights. ψ is
 * filtered by an autoregression of one lag first, whose part is put back after, as otherwise the
 * weights lose some of it: D. W. K. Andrews, J. C. Monahan, <i>An Improved Heteroskedasticity and
 * Autocorrelation Consistent Covariance Matrix Estimator</i>, Econometrica 60 (1992). How many lags
 * count is their automatic choice: W. K. Newey, K. D. West, <i>Automatic Lag Selection in
 * Covariance Matrix Estimation</i>, Review of Economic Studies 61 (1994): with {@code m =
 * ⌊4(n/100)^(2/9)⌋} autocovariances γ of the filtered ψ, {@code s₀ = γ(0) + 2 Σ γ(j)}, {@code s₁ =
 * 2 Σ j·γ(j)}, it is {@code ⌊1.1447·((s₁/s₀)²·n)^(1/3)⌋}.
 *
 * @param value the standard error per bar; times √P that of the ratio per year
 * @param lags how many autocovariances of the filtered ψ it counts, ≥ 0
 */
record AutocorrelatedError(double value, int lags) {
    private static final double BARTLETT = 1.1447;
    private static final double LARGEST_ROOT = 0.97;

    /**
     * The error of the ratio of these returns, empty where {@link SharpeEstimate#of} is.
     *
     * @param excess returns less the risk-free rate, finite
     */
    static Optional<AutocorrelatedError> of(double[] excess) {
        return SharpeEstimate.of(excess).map(estimate -> of(excess, estimate.sharpe()));
    }

    private static AutocorrelatedError of(double[] excess, double sharpe) {
        double[] psi = influence(excess, sharpe);
        double root = Math.clamp(product(psi, 1) / product(psi, 0), -LARGEST_ROOT, LARGEST_ROOT);
        double[] filtered = new double[psi.length - 1];
        for (int t = 0; t < filtered.length; t++) {
            filtered[t] = psi[t + 1] - root * psi[t];
        }
        int lags = lags(filtered);
        double variance = product(filtered, 0);
        for (int lag = 1; lag <= lags; lag++) {
            variance += 2 * (1 - lag / (lags + 1.0)) * product(filtered, lag);
        }
        variance /= filtered.length * (1 - root) * (1 - root);
        return new AutocorrelatedError(Math.sqrt(variance / (psi.length - 1)), lags);
    }

    /** What each return adds to the error of the ratio. */
    private static double[] influence(double[] excess, double sharpe) {
        double[] psi = SeriesSums.deviations(excess);
        double variance = product(psi, 0) / psi.length;
        for (int t = 0; t < psi.length; t++) {
            double square = psi[t] * psi[t] / variance;
            psi[t] = psi[t] / Math.sqrt(variance) - sharpe / 2 * (square - 1);
        }
        return psi;
    }

    private static int lags(double[] x) {
        double n = x.length;
        int most = (int) Math.min(n - 1, Math.floor(4 * StrictMath.pow(n / 100, 2.0 / 9)));
        double s0 = product(x, 0);
        double s1 = 0;
        for (int lag = 1; lag <= most; lag++) {
            double gamma = product(x, lag);
            s0 += 2 * gamma;
            s1 += 2 * lag * gamma;
        }
        if (!(s0 > 0)) {
            return most;
        }
        double ratio = s1 / s0;
        double lags = Math.floor(BARTLETT * StrictMath.cbrt(ratio * ratio * n));
        return (int) Math.min(lags, n - 1);
    }

    private static double product(double[] x, int lag) {
        return SeriesSums.laggedProduct(x, lag);
    }
}
