package io.troupe.portfolio.allocators.online;

import java.util.Arrays;

/**
 * Correlation driven nonparametric learning, CORN: the portfolio that would have grown most over
 * the past periods that came after windows like the latest one, those whose correlation with it is
 * ρ at least; equal weights if there are none. Li, Hoi and Gopalkrishnan, "CORN: Correlation-driven
 * nonparametric learning approach for portfolio selection" (ACM Transactions on Intelligent Systems
 * and Technology 2, 2011). Remembers every period: some {@code 8·T·n} bytes, and as many steps
 * times W.
 *
 * @param window W, how many periods are compared, ≥ 1
 * @param rho the least correlation ρ, in [−1, 1]
 */
public record CorrelationDriven(int window, double rho) implements OnlineRule {
    /** Checks the components. */
    public CorrelationDriven {
        Parameters.atLeast("window", window, 1);
        Parameters.within("rho", rho, -1, 1);
    }

    @Override
    public OnlineState next(OnlineState state, double[] relatives, double earned) {
        int n = state.assets();
        double[] seen = Vectors.append(state.memory(), relatives);
        double[][] rows = Rows.of(seen, n);
        double[][] alike = rows.length <= window + 1 ? new double[0][] : alike(seen, rows);
        double[] equal = Vectors.equal(n);
        return OnlineState.of(alike.length == 0 ? equal : LogOptimal.of(alike, equal), seen);
    }

    /** The periods whose windows before them were like the one that ends with the last period. */
    private double[][] alike(double[] seen, double[][] rows) {
        int length = window * rows[0].length;
        double[][] alike = new double[rows.length][];
        int count = 0;
        for (int t = window; t < rows.length; t++) {
            int from = (t - window) * rows[0].length;
            if (correlation(seen, from, seen.length - length, length) >= rho) {
                alike[count++] = rows[t];
            }
        }
        return Arrays.copyOf(alike, count);
    }

    /** Of two stretches of an array; NaN if one of them does not vary. */
    private static double correlation(double[] all, int a, int b, int length) {
        double meanA = 0;
        double meanB = 0;
        for (int k = 0; k < length; k++) {
            meanA += all[a + k];
            meanB += all[b + k];
        }
        meanA /= length;
        meanB /= length;
        double squaresA = 0;
        double squaresB = 0;
        double products = 0;
        for (int k = 0; k < length; k++) {
            double x = all[a + k] - meanA;
            double y = all[b + k] - meanB;
            squaresA += x * x;
            squaresB += y * y;
            products += x * y;
        }
        return products / Math.sqrt(squaresA) / Math.sqrt(squaresB);
    }
}
