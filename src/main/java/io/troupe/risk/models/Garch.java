package io.troupe.risk.models;

import java.util.function.DoubleSupplier;

/**
 * A GARCH(1,1) process: returns are normal around a mean, their variance {@code h(t + 1) = ω +
 * α(r(t) − μ)² + βh(t)}.
 *
 * <p>Source: T. Bollerslev, <i>Generalized Autoregressive Conditional Heteroskedasticity</i>,
 * Journal of Econometrics 31 (1986).
 *
 * @param mean of a return, μ
 * @param omega what the variance has of its own, &gt; 0
 * @param alpha what it has of the last squared residual, ≥ 0
 * @param beta what it has of the last variance, ≥ 0
 */
record Garch(double mean, double omega, double alpha, double beta) {
    /**
     * The first return's variance, if squared residual and variance before it are the mean squared
     * residual. Source: G. Fiorentini, G. Calzolari, L. Panattoni, <i>Analytic Derivatives and the
     * Computation of GARCH Estimates</i>, Journal of Applied Econometrics 11 (1996).
     */
    double first(double meanSquaredResidual) {
        return omega + (alpha + beta) * meanSquaredResidual;
    }

    /** The variance that follows a variance and its squared residual. */
    double next(double variance, double squaredResidual) {
        return omega + alpha * squaredResidual + beta * variance;
    }

    /** The same process of returns that are each {@code mean + deviation·r}. */
    Garch of(double ofMean, double deviation) {
        return new Garch(ofMean + deviation * mean, deviation * deviation * omega, alpha, beta);
    }

    /** The variance that each return had ahead of it, and of the one to come. */
    double[] variances(double[] returns, int count) {
        double[] variances = new double[count + 1];
        variances[0] = first(Sample.squares(returns, count, mean) / count);
        for (int i = 0; i < count; i++) {
            double residual = returns[i] - mean;
            variances[i + 1] = next(variances[i], residual * residual);
        }
        return variances;
    }

    /** The loss of the next return. */
    RiskEstimate.Estimated loss(Sample sample, double level) {
        double next = variances(sample.returns(), sample.count())[sample.count()];
        return NormalMultiples.of(level).loss(mean, Math.sqrt(next));
    }

    /**
     * Returns over several bars, compounded, one per path.
     *
     * @param next variance of the first bar
     * @param shocks a return's distance from the mean in units of its deviation, bar by bar and
     *               path by path
     */
    double[] compounded(double next, int bars, int paths, DoubleSupplier shocks) {
        double[] outcomes = new double[paths];
        for (int path = 0; path < paths; path++) {
            double variance = next;
            double growth = 1;
            for (int bar = 0; bar < bars; bar++) {
                double residual = shocks.getAsDouble() * Math.sqrt(variance);
                growth *= 1 + mean + residual;
                variance = next(variance, residual * residual);
            }
            outcomes[path] = growth - 1;
        }
        return outcomes;
    }
}
