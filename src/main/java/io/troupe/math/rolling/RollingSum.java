package io.troupe.math.rolling;

/**
 * The sum of the last {@code window} values, O(1) amortized per value.
 *
 * <p>Sums of tails and heads of blocks, without subtraction: the relative error of a sum of values
 * of one sign stays below {@code window × 2⁻⁵³}. NaN for the first {@code window − 1} values.
 */
public final class RollingSum implements RollingKernel {
    private final int window;
    /** This block's values before {@code filled}, sums of the last block's tails from it on. */
    private final double[] cells;
    private double head;
    private int filled;
    private boolean hasTail;

    /**
     * A sum of nothing yet.
     *
     * @param window how many values, ≥ 1
     */
    public RollingSum(int window) {
        this.window = Window.atLeast(1, window);
        cells = new double[window + 1];
    }

    @Override
    public double next(double value) {
        if (filled == window) {
            turnBlock();
        }
        cells[filled++] = value;
        head += value;
        return hasTail || filled == window ? head + (filled == window ? 0 : cells[filled])
                : Double.NaN;
    }

    private void turnBlock() {
        cells[window] = 0;
        for (int row = window - 1; row >= 0; row--) {
            cells[row] += cells[row + 1];
        }
        hasTail = true;
        filled = 0;
        head = 0;
    }
}
