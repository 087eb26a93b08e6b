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
        double mu = process.mean();
        double alpha = process.alpha();
        double beta = process.beta();
        double before = square - 2 * mu * mean + mu * mu;
        double h = process.first(before);
        double hMean = (alpha + beta) * 2 * (mu - mean);
        double hOmega = 1;
        double hAlpha = before;
        double hBeta = before;
        double gMean = 0;
        double gOmega = 0;
        double gAlpha = 0;
        double gBeta = 0;
        double ratios = 0;
        double logs = 0;
        double product = 1;
        for (int i = 0; i < z.length; i++) {
            double e = z[i] - mu;
            double squared = e * e;
            double inverse = 1 / h;
            double ratio = squared * inverse;
            double weight = inverse * (1 - ratio);
            ratios += ratio;
            product *= h;
            if (i % AT_ONCE == AT_ONCE - 1) {
                logs += FastMath.log(product);
                product = 1;
            }
            gMean += weight * hMean - 2 * e * inverse;
            gOmega += weight * hOmega;
            gAlpha += weight * hAlpha;
            gBeta += weight * hBeta;
            hMean = beta * hMean - 2 * alpha * e;
            hOmega = beta * hOmega + 1;
            hAlpha = beta * hAlpha + squared;
            hBeta = beta * hBeta + h;
            h = process.next(h, squared);
        }
        double twice = 2.0 * z.length;
        gradient[0] = gMean / twice;
        gradient[1] = gOmega / twice;
        gradient[2] = gAlpha / twice;
        gradient[3] = gBeta / twice;
        return (logs + FastMath.log(product) + ratios) / twice;
    }
}
