package io.troupe.portfolio.measures;

/**
 * The mean of the worst fraction α of losses, the loss at its edge counted in part: {@code q +
 * Σ max(L − q, 0)/(αT)} with q of rank {@code ⌈αT⌉}. In O(T). Source: R. T. Rockafellar, S.
 * Uryasev, <i>Optimization of conditional value-at-risk</i>, Journal of Risk 2 (2000).
 */
final class Tail implements LossRisk {
    /** What αT may miss a whole number by and still be it: 0.05·7000 is 350.00000000000006. */
    private static final double ROUNDING = 1e-9;

    private final double count;
    private final int rank;
    private final Selection selection;

    Tail(double alpha, int size) {
        count = alpha * size;
        rank = rank(count, size);
        selection = new Selection(size);
    }

    /** Which of the losses, counted from the largest, is at the edge of a tail of so many. */
    static int rank(double count, int size) {
        return Math.clamp((long) Math.ceil(count - ROUNDING), 1, size);
    }

    @Override
    public double at(double[] losses, double[] gradient) {
        double edge = selection.largest(losses, rank);
        double beyond = 0;
        double left = count;
        for (int t = 0; t < losses.length; t++) {
            boolean inside = losses[t] > edge;
            gradient[t] = inside ? 1 / count : 0;
            if (inside) {
                beyond += losses[t] - edge;
                left -= 1;
            }
        }
        for (int t = 0; left > 0 && t < losses.length; t++) {
            if (losses[t] == edge) {
                gradient[t] = Math.min(left, 1) / count;
                left -= 1;
            }
        }
        return edge + beyond / count;
    }
}
