package io.troupe.risk.models;

import io.troupe.math.optim.SmoothFunction;
import org.hipparchus.util.FastMath;

/**
 * How improbable a GARCH(1,1) process makes standardized returns: {@code Σ(ln h(t) + e²(t)/h(t)) /
 * 2n} without its constant, and its derivatives along the recursion. Its variables are free: the
 * mean, the logarithm of the long-run variance {@code ω/(1 − α − β)}, the logit of the persistence
 * α + β, and that of α's share in it; so ω &gt; 0, α and β ≥ 0 and α + β &lt; 1 need no conditions,
 * and where returns have no clusters the variance is found all the same.
 */
final class GarchLikelihood implements SmoothFunction {
    /** Of so many variances the product is a double, if each is between 1e-30 and 1e30. */
    private static final int AT_ONCE = 8;

    private final double[] z;
    private final double mean;
    private final double square;

    /** Of returns that are standardized. */
    GarchLikelihood(double[] z) {
        this.z = z;
        mean = Sample.mean(z, z.length);
        square = Sample.squares(z, z.length, 0) / z.length;
    }

    static Garch process(double[] x) {
        double persistence = share(x[2]);
        double alpha = persistence * share(x[3]);
        return new Garch(x[0], FastMath.exp(x[1]) * (1 - persistence), alpha,
                persistence - alpha);
    }

    static double[] variables(Garch process) {
        double persistence = process.alpha() + process.beta();
        return new double[]{process.mean(), FastMath.log(process.omega() / (1 - persistence)),
                logit(persistence), logit(process.alpha() / persistence)};
    }

    private static double share(double logit) {
        return 1 / (1 + FastMath.exp(-logit));
    }

    private static double logit(double share) {
        return FastMath.log(share / (1 - share));
    }

    @Override
    public double at(double[] x, double[] gradient) {
        Garch process = process(x);
        double value = along(process, gradient);
        double byOmega = gradient[1];
        double byAlpha = gradient[2];
        double byBeta = gradient[3];
        double persistence = process.alpha() + process.beta();
        double share = process.alpha() / persistence;
        gradient[1] = byOmega * process.omega();
        gradient[2] = persistence * ((byAlpha * share + byBeta * (1 - share)) * (1 - persistence)
                - byOmega * process.omega());
        gradient[3] = (byAlpha - byBeta) * persistence * share * (1 - share);
        return value;
    }

    /** The value, and its derivatives by mean, ω, α and β. */
    private double along(Garch process, double[] gradient) {
        Slopes slopes = new Slopes(process, mean, square);
        double ratios = 0;
        double logs = 0;
        double product = 1;
        for (int i = 0; i < z.length; i++) {
            double residual = z[i] - process.mean();
            product *= slopes.variance;
            if (i % AT_ONCE == AT_ONCE - 1) {
                logs += FastMath.log(product);
                product = 1;
            }
            ratios += slopes.pass(residual);
        }
        double twice = 2.0 * z.length;
        gradient[0] = slopes.byMean / twice;
        gradient[1] = slopes.byOmega / twice;
        gradient[2] = slopes.byAlpha / twice;
        gradient[3] = slopes.byBeta / twice;
        return (logs + FastMath.log(product) + ratios) / twice;
    }

    /** The variance of a bar, its derivatives, and sums of those of {@code ln h + e²/h} so far. */
    private static final class Slopes {
        private final Garch process;
        private double variance;
        private double meanSlope;
        private double omegaSlope = 1;
        private double alphaSlope;
        private double betaSlope;
        private double byMean;
        private double byOmega;
        private double byAlpha;
        private double byBeta;

        Slopes(Garch process, double mean, double square) {
            this.process = process;
            double before = square - 2 * process.mean() * mean + process.mean() * process.mean();
            variance = process.first(before);
            meanSlope = (process.alpha() + process.beta()) * 2 * (process.mean() - mean);
            alphaSlope = before;
            betaSlope = before;
        }

        /** Goes past a return, whose squared residual over its variance it gives. */
        double pass(double residual) {
            double squared = residual * residual;
            double inverse = 1 / variance;
            double ratio = squared * inverse;
            double weight = inverse * (1 - ratio);
            byMean += weight * meanSlope - 2 * residual * inverse;
            byOmega += weight * omegaSlope;
            byAlpha += weight * alphaSlope;
            byBeta += weight * betaSlope;
            double beta = process.beta();
            meanSlope = beta * meanSlope - 2 * process.alpha() * residual;
            omegaSlope = beta * omegaSlope + 1;
            alphaSlope = beta * alphaSlope + squared;
            betaSlope = beta * betaSlope + variance;
            variance = process.next(variance, squared);
            return ratio;
        }
    }
}
