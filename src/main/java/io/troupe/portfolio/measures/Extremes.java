package io.troupe.portfolio.measures;

import java.util.Arrays;

/** The largest losses and gains themselves. */
final class Extremes {
    private Extremes() {}

    /** The largest loss; the first of equal ones counts. */
    static double largest(double[] losses, double[] gradient) {
        Arrays.fill(gradient, 0);
        int largest = 0;
        for (int t = 1; t < losses.length; t++) {
            if (losses[t] > losses[largest]) {
                largest = t;
            }
        }
        gradient[largest] = 1;
        return losses[largest];
    }

    /** Of losses and, with the other sign, of gains: {@code risk(L) + risk(−L)}. Not monotone. */
    static LossRisk both(LossRisk risk, int size) {
        double[] gains = new double[size];
        double[] slopes = new double[size];
        return (losses, gradient) -> {
            for (int t = 0; t < size; t++) {
                gains[t] = -losses[t];
            }
            double value = risk.at(losses, gradient) + risk.at(gains, slopes);
            for (int t = 0; t < size; t++) {
                gradient[t] -= slopes[t];
            }
            return value;
        };
    }

    /**
     * The loss that a fraction α of losses reaches: of rank {@code ⌈αT⌉} from the largest, the
     * first of equal ones. Not convex.
     */
    static LossRisk quantile(double alpha, int size) {
        int rank = Tail.rank(alpha * size, size);
        Selection selection = new Selection(size);
        return (losses, gradient) -> {
            double value = selection.largest(losses, rank);
            Arrays.fill(gradient, 0);
            int t = 0;
            while (losses[t] != value) {
                t++;
            }
            gradient[t] = 1;
            return value;
        };
    }
}
