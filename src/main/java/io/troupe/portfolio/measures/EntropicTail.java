package io.troupe.portfolio.measures;

import java.util.Arrays;
import org.hipparchus.util.FastMath;

/**
 * The entropic value at risk {@code min z·ln(Σ exp(L/z)/(αT))} over z &gt; 0: the largest mean of
 * losses under probabilities q whose relative entropy to equal ones is at most {@code −ln α}.
 * Source: A. Ahmadi-Javid, <i>Entropic value-at-risk: a new coherent risk measure</i>, Journal of
 * Optimization Theory and Applications 155 (2012).
 *
 * <p>With {@code s = 1/z} and {@code q ∝ exp(sL)} the entropy {@code H(s) = s·E(L) − ln(Σ
 * exp(sL)/T)} rises from 0 with the slope {@code s·Var(L)}; the minimum is where it is −ln α, found
 * by Newton's method kept inside a bracket. If fewer than αT losses equal the largest there is such
 * an s, else the risk is the largest loss. In O(T) a step, some ten steps.
 */
final class EntropicTail implements LossRisk {
    private static final int MOST_STEPS = 200;
    private static final double TOLERANCE = 1e-13;

    private final double entropy;
    private double mean;
    private double variance;
    private double logSum;

    EntropicTail(double alpha) {
        entropy = -FastMath.log(alpha);
    }

    @Override
    public double at(double[] losses, double[] gradient) {
        double largest = losses[0];
        for (double loss : losses) {
            largest = Math.max(largest, loss);
        }
        int count = 0;
        for (double loss : losses) {
            count += loss == largest ? 1 : 0;
        }
        if (FastMath.log((double) losses.length / count) <= entropy) {
            spread(losses, largest, count, gradient);
            return largest;
        }
        double s = solve(losses, largest, gradient);
        tilt(losses, largest, s, gradient);
        return largest + (logSum + entropy) / s;
    }

    /** All probability on the largest losses. */
    private static void spread(double[] losses, double largest, int count, double[] gradient) {
        Arrays.fill(gradient, 0);
        for (int t = 0; t < losses.length; t++) {
            if (losses[t] == largest) {
                gradient[t] = 1.0 / count;
            }
        }
    }

    private double solve(double[] losses, double largest, double[] q) {
        tilt(losses, largest, 0, q);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double s = Math.sqrt(2 * entropy / variance); // exact for normal losses
        for (int step = 0; step < MOST_STEPS; step++) {
            tilt(losses, largest, s, q);
            double excess = s * mean - logSum - entropy;
            if (Math.abs(excess) <= TOLERANCE * entropy || high - low <= Math.ulp(s)) {
                break;
            }
            if (excess < 0) {
                low = s;
            } else {
                high = s;
            }
            double next = s - excess / (s * variance);
            boolean outside = !(next > low && next < high);
            s = outside ? (high == Double.POSITIVE_INFINITY ? 2 * s : (low + high) / 2) : next;
        }
        return s;
    }

    /** Sets q to the tilted probabilities, and mean, variance and sum, all from the largest. */
    private void tilt(double[] losses, double largest, double s, double[] q) {
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int t = 0; t < losses.length; t++) {
            double below = losses[t] - largest;
            double weight = FastMath.exp(s * below);
            q[t] = weight;
            sum += weight;
            first += weight * below;
            second += weight * below * below;
        }
        for (int t = 0; t < q.length; t++) {
            q[t] /= sum;
        }
        mean = first / sum;
        variance = Math.max(second / sum - mean * mean, 0);
        logSum = FastMath.log(sum / losses.length);
    }
}
