package io.troupe.portfolio.measures;

import java.util.Arrays;

/**
 * Risk of the drawdowns of a series: how far what its returns come to is below the highest it has
 * been, the start included. The first of equal heights counts as the highest.
 */
final class Drawdowns implements SeriesRisk {
    private final LossRisk risk;
    private final boolean isCompounded;
    private final double[] drawdowns;
    private final double[] slopes;
    private final double[] ratios;
    private final int[] peaks;

    private Drawdowns(LossRisk risk, int size, boolean isCompounded) {
        this.risk = risk;
        this.isCompounded = isCompounded;
        drawdowns = new double[size];
        slopes = new double[size];
        ratios = new double[size];
        peaks = new int[size];
    }

    /** Of the sum of returns: {@code max(0, C(1), …, C(t)) − C(t)}. Convex in the returns. */
    static Drawdowns ofSums(LossRisk risk, int size) {
        return new Drawdowns(risk, size, false);
    }

    /** Of the value that returns compound to, as a fraction of its highest. Not convex. */
    static Drawdowns ofValues(LossRisk risk, int size) {
        return new Drawdowns(risk, size, true);
    }

    @Override
    public double at(double[] returns, double[] gradient) {
        if (isCompounded) {
            fromValues(returns);
        } else {
            fromSums(returns);
        }
        double value = risk.at(drawdowns, slopes);
        chain(returns, gradient);
        return value;
    }

    private void fromSums(double[] returns) {
        double sum = 0;
        double highest = 0;
        int peak = 0;
        for (int t = 0; t < returns.length; t++) {
            sum += returns[t];
            if (sum > highest) {
                highest = sum;
                peak = t + 1;
            }
            drawdowns[t] = highest - sum;
            peaks[t] = peak;
        }
    }

    private void fromValues(double[] returns) {
        double value = 1;
        double highest = 1;
        int peak = 0;
        for (int t = 0; t < returns.length; t++) {
            value *= 1 + returns[t];
            if (value > highest) {
                highest = value;
                peak = t + 1;
            }
            ratios[t] = value / highest;
            drawdowns[t] = (highest - value) / highest;
            peaks[t] = peak;
        }
    }

    /**
     * A drawdown depends on the returns after its peak alone, on a sum with the slope −1, on a
     * value with {@code −(value/peak)/(1 + return)}.
     */
    private void chain(double[] returns, double[] gradient) {
        Arrays.fill(gradient, 0);
        double open = 0;
        for (int t = returns.length - 1; t >= 0; t--) {
            double slope = isCompounded ? slopes[t] * ratios[t] : slopes[t];
            open += slope;
            // What began at this peak ends below it: every later drawdown of the peak is counted.
            gradient[t] = peaks[t] == t + 1 ? 0 : isCompounded ? -open / (1 + returns[t]) : -open;
            if (peaks[t] == t + 1) {
                open = 0;
            }
        }
    }
}
