package io.troupe.risk.models;

import io.troupe.math.optim.Minimum;
import io.troupe.math.optim.QuasiNewton;
import io.troupe.math.optim.SolverStatus;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * The generalized Pareto distribution {@code 1 − (1 + ξy/β)^(−1/ξ)} of the greatest likelihood for
 * excesses y over a threshold, with ξ between −½, below which the likelihood has no regular maximum
 * (Smith 1985), and 1, from which on the mean is infinite.
 *
 * <p>Source: J. Pickands, <i>Statistical Inference Using Extreme Order Statistics</i>, Annals of
 * Statistics 3 (1975); R. L. Smith, <i>Maximum Likelihood Estimation in a Class of Nonregular
 * Cases</i>, Biometrika 72 (1985).
 *
 * @param shape ξ, how heavy the tail is
 * @param scale β, in units of the excesses, &gt; 0
 * @param fault why it is not to be used, or null
 */
record ParetoFit(double shape, double scale, @Nullable String fault) {
    private static final double LEAST_SHAPE = -0.5;
    private static final double SHAPES = 1.5;
    /** From here on it is at the bound. */
    private static final double INFINITE_MEAN = 0.99;
    /** Nearer to 0 the formula would divide rounding by rounding; a series is exact there. */
    private static final double EXPONENTIAL = 1e-4;
    private static final double TOLERANCE = 1e-8;

    /**
     * Fits the distribution.
     *
     * @param excesses each ≥ 0, not all 0
     * @param count how many of them count
     */
    static ParetoFit of(double[] excesses, int count) {
        double mean = Sample.mean(excesses, count);
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            y[i] = excesses[i] / mean;
        }
        Minimum minimum = QuasiNewton.minimize((x, gradient) -> improbability(y, x, gradient),
                new double[]{0, variable(0.1)}, TOLERANCE);
        double shape = shape(minimum.x()[1]);
        double scale = mean * FastMath.exp(minimum.x()[0]);
        if (minimum.status() != SolverStatus.SOLVED) {
            return new ParetoFit(shape, scale, "the likelihood of the tail has no maximum that"
                    + " could be found");
        }
        return new ParetoFit(shape, scale, shape < INFINITE_MEAN ? null
                : "the tail is so heavy that its mean is infinite");
    }

    private static double shape(double variable) {
        return LEAST_SHAPE + SHAPES / (1 + FastMath.exp(-variable));
    }

    static double variable(double shape) {
        double share = (shape - LEAST_SHAPE) / SHAPES;
        return FastMath.log(share / (1 - share));
    }

    /** The mean of {@code −ln f(y)} by ln β and the variable of ξ; infinite outside the support. */
    static double improbability(double[] y, double[] x, double[] gradient) {
        double scale = FastMath.exp(x[0]);
        double shape = shape(x[1]);
        double value = 0;
        double byScale = 0;
        double byShape = 0;
        for (double each : y) {
            double v = each / scale;
            double grown = 1 + shape * v;
            if (!(grown > 0)) {
                return Double.POSITIVE_INFINITY;
            }
            byScale -= (1 + shape) * v / grown;
            if (Math.abs(shape) < EXPONENTIAL) {
                double bend = v * v * v / 3 - v * v / 2;
                value += v + shape * (v - v * v / 2) + shape * shape * bend;
                byShape += v - v * v / 2 + 2 * shape * bend;
            } else {
                double log = FastMath.log1p(shape * v);
                value += (1 + 1 / shape) * log;
                byShape += (1 + 1 / shape) * v / grown - log / (shape * shape);
            }
        }
        double share = (shape - LEAST_SHAPE) / SHAPES;
        gradient[0] = 1 + byScale / y.length;
        gradient[1] = byShape / y.length * SHAPES * share * (1 - share);
        return x[0] + value / y.length;
    }

    /**
     * The excess that is exceeded with a probability, given that the threshold is: {@code
     * β(p^(−ξ) − 1)/ξ}.
     *
     * @param probability in (0, 1]
     */
    double exceededWith(double probability) {
        double logs = -FastMath.log(probability);
        return scale * (shape == 0 ? logs : FastMath.expm1(shape * logs) / shape);
    }

    /** The mean excess beyond an excess: {@code (y + β)/(1 − ξ)} and what that is of y = 0. */
    double meanBeyond(double excess) {
        return (excess + scale) / (1 - shape);
    }
}
