package io.troupe.math.rolling;

import java.util.Arrays;

/**
 * Skewness and kurtosis of the last {@code window} values, O(1) amortized per value.
 *
 * <p>Central moments of tails and heads of blocks, merged as in {@link RollingMoments}. Merging and
 * adding: Pébay, "Formulas for robust, one-pass parallel computation of covariances and
 * arbitrary-order statistical moments" (2008), eqs. 3.1 and 2.1; bias correction: Joanes and Gill,
 * "Comparing measures of sample skewness and kurtosis" (1998), G1 and G2.
 */
public final class RollingHigherMoments {
    private final int window;
    private final double[] values;
    private final CentralMoments[] tails;
    private final CentralMoments head = new CentralMoments();
    private final CentralMoments whole = new CentralMoments();
    private int filled;
    private boolean hasTail;

    /**
     * Moments of nothing yet.
     *
     * @param window how many values, ≥ 1
     */
    public RollingHigherMoments(int window) {
        this.window = Window.atLeast(1, window);
        values = new double[window];
        tails = new CentralMoments[window];
        Arrays.setAll(tails, _ -> new CentralMoments());
    }

    /** Takes the next value, which is not NaN. */
    public void add(double value) {
        if (filled == window) {
            turnBlock();
        }
        values[filled++] = value;
        head.add(value);
        whole.copy(head);
        if (filled < window) {
            whole.merge(tails[filled]);
        }
    }

    /** Whether there were {@code window} values yet: before, the figures mean nothing. */
    public boolean isComplete() {
        return hasTail || filled == window;
    }

    /** The skewness G1, corrected for bias; NaN below three values or if all are equal. */
    public double skewness() {
        return whole.skewness();
    }

    /**
     * The excess kurtosis G2, corrected for bias, about 0 for normal values; NaN below four values
     * or if all are equal.
     */
    public double kurtosis() {
        return whole.kurtosis();
    }

    private void turnBlock() {
        CentralMoments tail = new CentralMoments();
        for (int row = window - 1; row >= 0; row--) {
            tail.add(values[row]);
            tails[row].copy(tail);
        }
        hasTail = true;
        filled = 0;
        head.clear();
    }
}
