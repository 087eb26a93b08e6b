package io.troupe.risk.models;

import io.troupe.math.optim.Minimum;
import io.troupe.math.optim.QuasiNewton;
import io.troupe.math.optim.SolverStatus;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * Student's t distribution of the greatest likelihood for standardized returns: place, scale and
 * degrees of freedom at once. The degrees are between {@value #LEAST_DEGREES}, where the variance
 * is finite, and {@value #MOST_DEGREES}, which is as good as normal.
 *
 * @param place of the distribution, in deviations from the mean
 * @param scale in deviations, &gt; 0
 * @param degrees of freedom
 * @param fault why it is not to be used, or null
 */
record StudentFit(double place, double scale, double degrees, @Nullable String fault) {
    private static final double LEAST_DEGREES = 2.1;
    private static final double MOST_DEGREES = 200;
    private static final double TOLERANCE = 1e-7;

    static StudentFit of(Sample sample) {
        double[] z = sample.standardized();
        Minimum minimum = QuasiNewton.minimize((x, gradient) -> improbability(z, x, gradient),
                new double[]{0, -0.2, 0}, TOLERANCE);
        double[] x = minimum.x();
        return new StudentFit(x[0], FastMath.exp(x[1]), degrees(x[2]),
                minimum.status() == SolverStatus.SOLVED ? null
                        : "the likelihood of t has no maximum that could be found");
    }

    /** Between the bounds, by the inverse: tails change with it evenly. */
    private static double degrees(double variable) {
        return 1 / inverse(variable);
    }

    private static double inverse(double variable) {
        return 1 / MOST_DEGREES
                + (1 / LEAST_DEGREES - 1 / MOST_DEGREES) / (1 + FastMath.exp(-variable));
    }

    /** The mean of {@code −ln f(z)} by place, ln scale and the variable of the degrees. */
    private static double improbability(double[] z, double[] x, double[] gradient) {
        double scale = FastMath.exp(x[1]);
        double nu = degrees(x[2]);
        double byPlace = 0;
        double byScale = 0;
        double logs = 0;
        double shares = 0;
        for (double each : z) {
            double u = (each - x[0]) / scale;
            double square = u * u;
            double weight = (nu + 1) / (nu + square);
            byPlace -= weight * u;
            byScale -= weight * square;
            logs += FastMath.log(1 + square / nu);
            shares += square / (nu + square);
        }
        double n = z.length;
        gradient[0] = byPlace / n / scale;
        gradient[1] = 1 + byScale / n;
        double byDegrees = (1 / nu + Gamma.digamma(nu / 2) - Gamma.digamma((nu + 1) / 2)
                + logs / n - (nu + 1) / nu * shares / n) / 2;
        double low = 1 / MOST_DEGREES;
        double range = 1 / LEAST_DEGREES - low;
        double share = (1 / nu - low) / range;
        gradient[2] = -byDegrees * nu * nu * range * share * (1 - share);
        return x[1] + FastMath.log(nu * Math.PI) / 2 + Gamma.logGamma(nu / 2)
                - Gamma.logGamma((nu + 1) / 2) + (nu + 1) / 2 * logs / n;
    }
}
