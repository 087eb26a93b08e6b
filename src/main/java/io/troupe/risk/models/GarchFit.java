package io.troupe.risk.models;

import io.troupe.math.optim.Minimum;
import io.troupe.math.optim.QuasiNewton;
import io.troupe.math.optim.SolverStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The GARCH(1,1) process of the greatest Gaussian likelihood for a sample, mean included, from the
 * likeliest of several usual ones on. It is sought for returns in units of their standard
 * deviation, so that returns twice as large have the same α and β.
 *
 * @param process of the standardized returns
 * @param fault why it is not to be used, or null
 */
record GarchFit(Garch process, @Nullable String fault) {
    /** A persistence from here on is one without a long-run variance. */
    private static final double PERSISTENT = 0.9999;
    private static final double TOLERANCE = 1e-7;
    private static final List<Garch> STARTS = List.of(start(0.05, 0.93), start(0.1, 0.85),
            start(0.15, 0.6), start(0.05, 0.5));

    private static Garch start(double alpha, double beta) {
        return new Garch(0, 1 - alpha - beta, alpha, beta);
    }

    static GarchFit of(Sample sample) {
        GarchLikelihood likelihood = new GarchLikelihood(sample.standardized());
        double[] likeliest = GarchLikelihood.variables(STARTS.getFirst());
        double least = Double.POSITIVE_INFINITY;
        for (Garch start : STARTS) {
            double[] variables = GarchLikelihood.variables(start);
            double value = likelihood.at(variables, new double[variables.length]);
            if (value < least) {
                least = value;
                likeliest = variables;
            }
        }
        return of(QuasiNewton.minimize(likelihood, likeliest, TOLERANCE));
    }

    private static GarchFit of(Minimum minimum) {
        Garch process = GarchLikelihood.process(minimum.x());
        if (process.alpha() + process.beta() >= PERSISTENT) {
            return new GarchFit(process, "alpha + beta of garch reach 1");
        }
        return new GarchFit(process, minimum.status() == SolverStatus.SOLVED ? null
                : "garch did not converge");
    }
}
