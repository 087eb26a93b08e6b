package io.troupe.risk.models;

import java.util.SplittableRandom;
import org.hipparchus.util.FastMath;

/**
 * Numbers of chance from a seed: the same ones on every machine. One instance serves one
 * simulation, on one thread.
 */
final class Draws {
    private final SplittableRandom random;
    private double spare = Double.NaN;

    Draws(long seed) {
        random = new SplittableRandom(seed);
    }

    /** An integer from 0 on and below a bound, each as probable as the other. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /**
     * A standard normal number, by the polar method. Source: G. Marsaglia, T. A. Bray, <i>A
     * Convenient Method for Generating Normal Variables</i>, SIAM Review 6 (1964).
     */
    double normal() {
        if (!Double.isNaN(spare)) {
            double kept = spare;
            spare = Double.NaN;
            return kept;
        }
        while (true) {
            double u = 2 * random.nextDouble() - 1;
            double v = 2 * random.nextDouble() - 1;
            double w = u * u + v * v;
            if (w < 1 && w > 0) {
                double factor = Math.sqrt(-2 * FastMath.log(w) / w);
                spare = v * factor;
                return u * factor;
            }
        }
    }

    /**
     * A number of Student's t distribution with place 0 and scale 1.
     *
     * @param degrees of freedom, ≥ 2
     */
    double student(double degrees) {
        return normal() * mixed(degrees);
    }

    /** By what a normal number is multiplied to be one of t: {@code √(ν/χ²(ν))}. */
    private double mixed(double degrees) {
        return Math.sqrt(degrees / (2 * gamma(degrees / 2)));
    }

    /**
     * A gamma number of scale 1. Source: G. Marsaglia, W. W. Tsang, <i>A Simple Method for
     * Generating Gamma Variables</i>, ACM Transactions on Mathematical Software 26 (2000).
     *
     * @param shape ≥ 1
     */
    private double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal();
            double root = 1 + c * x;
            if (root > 0) {
                double v = root * root * root;
                double u = 1 - random.nextDouble();
                if (FastMath.log(u) < 0.5 * x * x + d * (1 - v + FastMath.log(v))) {
                    return d * v;
                }
            }
        }
    }
}
