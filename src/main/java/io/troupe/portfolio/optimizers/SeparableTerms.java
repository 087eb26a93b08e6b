package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.Bounds;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * Penalties, a sum over assets: {@code Σ ridge·w² + kinks + power·|w − held|^(3/2) − log·ln w}.
 * Below {@link #LEAST} the logarithm is continued by its second-order expansion there, so that the
 * sum is finite and convex everywhere.
 */
final class SeparableTerms {
    /** Where the logarithm ends. */
    static final double LEAST = 1e-7;

    private static final double SHORTEST_TRADE = 1e-12;

    private final double ridge;
    private final double log;
    private final List<Kink> kinks;
    private final double[] power;
    private final double[] held;

    private SeparableTerms(double ridge, double log, List<Kink> kinks, double[] power,
            double[] held) {
        this.ridge = ridge;
        this.log = log;
        this.kinks = List.copyOf(kinks);
        this.power = power;
        this.held = held;
    }

    /** The term {@code factor·|w(asset) − centre|}, factor &gt; 0. */
    record Kink(int asset, double centre, double factor) {}

    static SeparableTerms of(Penalties penalties, TradingCosts costs, PortfolioProblem problem) {
        int n = problem.size();
        double[] power = new double[n];
        List<Kink> kinks = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (penalties.l1() > 0) {
                kinks.add(new Kink(i, 0, penalties.l1()));
            }
            if (penalties.cost() > 0 && i < costs.linear().length && costs.linear()[i] > 0) {
                kinks.add(new Kink(i, problem.held()[i], penalties.cost() * costs.linear()[i]));
            }
            power[i] = i < costs.power().length ? penalties.cost() * costs.power()[i] : 0;
        }
        return new SeparableTerms(penalties.l2(), penalties.logBarrier(), kinks, power,
                problem.held());
    }

    /** The kinks whose side is known under the bounds are slopes; these are the others. */
    List<Kink> kinks(Bounds bounds) {
        return kinks.stream().filter(each -> side(each, bounds) == 0).toList();
    }

    /** Slopes of the kinks whose side is known under the bounds. */
    double[] slopes(Bounds bounds) {
        double[] slopes = new double[power.length];
        for (Kink each : kinks) {
            slopes[each.asset()] += side(each, bounds) * each.factor();
        }
        return slopes;
    }

    private static int side(Kink kink, Bounds bounds) {
        return bounds.lower()[kink.asset()] >= kink.centre() ? 1
                : bounds.upper()[kink.asset()] <= kink.centre() ? -1 : 0;
    }

    double ridge() {
        return ridge;
    }

    /** Whether there is nothing at all. */
    boolean isNone() {
        return ridge == 0 && kinks.isEmpty() && isPiecewiseQuadratic();
    }

    /** Whether a quadratic program can say them. */
    boolean isPiecewiseQuadratic() {
        if (log > 0) {
            return false;
        }
        for (double each : power) {
            if (each > 0) {
                return false;
            }
        }
        return true;
    }

    /** All terms. */
    double at(double[] w) {
        double sum = smoothAt(w) + ridge * Algebra.dot(w, w);
        for (Kink each : kinks) {
            sum += each.factor() * Math.abs(w[each.asset()] - each.centre());
        }
        return sum;
    }

    /** Adds a subgradient of all terms. */
    void addSlopes(double[] w, double[] slopes) {
        for (int i = 0; i < w.length; i++) {
            slopes[i] += 2 * ridge * w[i] + smoothSlope(i, w[i]);
        }
        for (Kink each : kinks) {
            slopes[each.asset()] += each.factor()
                    * Math.signum(w[each.asset()] - each.centre());
        }
    }

    /** The terms that are neither kinks nor the ridge. */
    double smoothAt(double[] w) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            double trade = Math.abs(w[i] - held[i]);
            sum += power[i] * trade * Math.sqrt(trade);
            if (log > 0) {
                double below = Math.min(w[i] - LEAST, 0) / LEAST;
                sum -= log * (FastMath.log(Math.max(w[i], LEAST)) + below - below * below / 2);
            }
        }
        return sum;
    }

    /** Their second-order expansion at x, at y. */
    double expanded(double[] x, double[] y) {
        double sum = smoothAt(x);
        for (int i = 0; i < x.length; i++) {
            double step = y[i] - x[i];
            sum += step * (smoothSlope(i, x[i]) + smoothCurvature(i, x[i]) * step / 2);
        }
        return sum;
    }

    /** Their slope in a weight. */
    double smoothSlope(int asset, double weight) {
        double trade = weight - held[asset];
        double slope = 1.5 * power[asset] * Math.signum(trade) * Math.sqrt(Math.abs(trade));
        if (log > 0) {
            double below = Math.min(weight - LEAST, 0) / LEAST;
            slope -= log * (weight < LEAST ? (1 - below) / LEAST : 1 / weight);
        }
        return slope;
    }

    /** Their curvature in a weight; that of a trade of 0 is infinite, and told as a large one. */
    double smoothCurvature(int asset, double weight) {
        double trade = Math.max(Math.abs(weight - held[asset]), SHORTEST_TRADE);
        double within = Math.max(weight, LEAST);
        return 0.75 * power[asset] / Math.sqrt(trade) + log / (within * within);
    }
}
