package io.troupe.math.rolling;

/**
 * The mean of the last {@code window} values weighted 1, 2, … {@code window}, the last one most;
 * O(1) amortized per value. NaN for the first {@code window − 1} values.
 *
 * <p>Weighted and plain sums of tails and heads of blocks, without subtraction: the relative error
 * of a mean of values of one sign stays below {@code 3·window × 2⁻⁵³}.
 */
public final class RollingWeightedMean implements RollingKernel {
    private final int window;
    private final double share;
    /** This block's values before {@code filled}, sums of the last block's tails from it on. */
    private final double[] cells;
    private final double[] weightedTails;
    private double head;
    private double weightedHead;
    private int filled;
    private boolean hasTail;

    /**
     * A mean of nothing yet.
     *
     * @param window how many values, ≥ 1
     */
    public RollingWeightedMean(int window) {
        this.window = Window.atLeast(1, window);
        share = 2 / ((double) window * (window + 1.0));
        cells = new double[window + 1];
        weightedTails = new double[window + 1];
    }

    @Override
    public double next(double value) {
        if (filled == window) {
            turnBlock();
        }
        cells[filled++] = value;
        head += value;
        weightedHead += filled * value;
        if (filled == window) {
            return weightedHead * share;
        }
        // The head's values come after the rest of the last block, and weigh that much more.
        return hasTail ? (weightedTails[filled] + (window - filled) * head + weightedHead) * share
                : Double.NaN;
    }

    private void turnBlock() {
        cells[window] = 0;
        for (int row = window - 1; row >= 0; row--) {
            cells[row] += cells[row + 1];
            weightedTails[row] = cells[row] + weightedTails[row + 1];
        }
        hasTail = true;
        filled = 0;
        head = 0;
        weightedHead = 0;
    }
}
