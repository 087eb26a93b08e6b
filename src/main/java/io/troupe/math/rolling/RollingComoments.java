package io.troupe.math.rolling;

import io.troupe.math.Dispersion;

/**
 * Means, sums of squared deviations and of their products of the last {@code window} pairs of
 * values, and the line of least squares through them, O(1) amortized per pair.
 *
 * <p>Blocks and merging as in {@link RollingMoments} (Chan, Golub and LeVeque, 1979); products as
 * in Pébay (2008), eq. 3.1. A window of equal x has Sxx, and with it Sxy, exactly 0.
 */
public final class RollingComoments {
    private final int window;
    private final double[] shares;
    /** x and y of this block before {@code filled}, means of the last block's tails from it on. */
    private final double[] xs;
    private final double[] ys;
    /** Sxx, Syy and Sxy of the last block's tails, three to a row. */
    private final double[] tails;
    private double headX;
    private double headY;
    private double headXx;
    private double headYy;
    private double headXy;
    private double lastX;
    private double lastY;
    private int filled;
    private boolean hasTail;

    /**
     * Moments of nothing yet.
     *
     * @param window how many pairs, ≥ 1
     */
    public RollingComoments(int window) {
        this.window = Window.atLeast(1, window);
        xs = new double[window];
        ys = new double[window];
        tails = new double[3 * window];
        shares = Window.shares(window);
    }

    /** Takes the next pair; neither is NaN. */
    public void add(double x, double y) {
        if (filled == window) {
            turnBlock();
        }
        xs[filled] = x;
        ys[filled++] = y;
        lastX = x;
        lastY = y;
        include(x, y, shares[filled]);
    }

    private void include(double x, double y, double share) {
        double beforeX = x - headX;
        double beforeY = y - headY;
        headX += beforeX * share;
        headY += beforeY * share;
        headXx += beforeX * (x - headX);
        headYy += beforeY * (y - headY);
        headXy += beforeX * (y - headY);
    }

    private void turnBlock() {
        clearHead();
        for (int row = window - 1; row >= 0; row--) {
            include(xs[row], ys[row], shares[window - row]);
            xs[row] = headX;
            ys[row] = headY;
            tails[3 * row] = headXx;
            tails[3 * row + 1] = headYy;
            tails[3 * row + 2] = headXy;
        }
        clearHead();
        hasTail = true;
        filled = 0;
    }

    private void clearHead() {
        headX = 0;
        headY = 0;
        headXx = 0;
        headYy = 0;
        headXy = 0;
    }

    /** Whether there were {@code window} pairs yet: before, the figures mean nothing. */
    public boolean isComplete() {
        return hasTail || filled == window;
    }

    /** The mean of x. */
    public double meanX() {
        return filled == window ? headX : merged(xs[filled], headX);
    }

    /** The mean of y. */
    public double meanY() {
        return filled == window ? headY : merged(ys[filled], headY);
    }

    /** Σ(x − x̄)². */
    public double squaresX() {
        if (filled == window) {
            return headXx;
        }
        double shift = headX - xs[filled];
        return headXx + tails[3 * filled] + shift * shift * weight();
    }

    /** Σ(y − ȳ)². */
    public double squaresY() {
        if (filled == window) {
            return headYy;
        }
        double shift = headY - ys[filled];
        return headYy + tails[3 * filled + 1] + shift * shift * weight();
    }

    /** Σ(x − x̄)(y − ȳ). */
    public double products() {
        return filled == window ? headXy
                : headXy + tails[3 * filled + 2]
                        + (headX - xs[filled]) * (headY - ys[filled]) * weight();
    }

    /** Pearson's correlation in −1…1; NaN if all x or all y are equal. */
    public double correlation() {
        double squaresX = squaresX();
        double squaresY = squaresY();
        if (Dispersion.isNone(squaresX, window, Math.abs(meanX()))
                || Dispersion.isNone(squaresY, window, Math.abs(meanY()))) {
            return Double.NaN;
        }
        return Math.clamp(products() / (Math.sqrt(squaresX) * Math.sqrt(squaresY)), -1, 1);
    }

    /** The slope b of the line y = a + b·x of least squares; NaN if all x are equal. */
    public double slope() {
        double squares = squaresX();
        return Dispersion.isNone(squares, window, Math.abs(meanX())) ? Double.NaN
                : products() / squares;
    }

    /** The height a of the line y = a + b·x of least squares; NaN if all x are equal. */
    public double intercept() {
        return meanY() - slope() * meanX();
    }

    /** The line's value at the last x; NaN if all x are equal. */
    public double fitted() {
        return meanY() + slope() * (lastX - meanX());
    }

    /** The last y less the line's value at the last x; NaN if all x are equal. */
    public double residual() {
        return lastY - fitted();
    }

    private double merged(double tail, double head) {
        return tail + (head - tail) * filled / window;
    }

    private double weight() {
        return (double) filled * (window - filled) / window;
    }
}
