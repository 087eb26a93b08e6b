package io.troupe.strategies.builtin;

import io.troupe.features.FeatureColumn;
import io.troupe.strategies.MarketView;

/**
 * The least-squares line of one logarithmic price on another over a window, {@code y = a + b·x +
 * e}, and what is left of it: the two steps of Engle and Granger, "Co-integration and error
 * correction" (1987).
 *
 * @param slope the hedge ratio b: how much of x to sell against one of y
 * @param residuals e, the oldest first; they sum to 0
 */
record HedgeRegression(double slope, double[] residuals) {
    /** A deviation of residuals below this is rounding of an exact line. */
    private static final double LEAST_DEVIATION = 1e-12;

    /** The regression over the {@code bars} ≥ 3 bars up to the view's. */
    static HedgeRegression of(FeatureColumn logs, int y, int x, int bars, MarketView view) {
        double meanY = 0;
        double meanX = 0;
        for (int lag = bars - 1; lag >= 0; lag--) {
            meanY += view.value(logs, y, lag) / bars;
            meanX += view.value(logs, x, lag) / bars;
        }
        double products = 0;
        double squares = 0;
        for (int lag = bars - 1; lag >= 0; lag--) {
            double fromMean = view.value(logs, x, lag) - meanX;
            products += fromMean * (view.value(logs, y, lag) - meanY);
            squares += fromMean * fromMean;
        }
        double slope = products / squares;
        double[] residuals = new double[bars];
        for (int i = 0; i < bars; i++) {
            int lag = bars - 1 - i;
            residuals[i] = view.value(logs, y, lag) - meanY
                    - slope * (view.value(logs, x, lag) - meanX);
        }
        return new HedgeRegression(slope, residuals);
    }

    /**
     * The last residual in standard deviations, {@code e(t) / sqrt(Σe² / (bars − 2))}; NaN where
     * prices lie on a line, where x does not move, or with a price missing.
     */
    double zScore() {
        double squares = 0;
        for (double residual : residuals) {
            squares += residual * residual;
        }
        double deviation = Math.sqrt(squares / (residuals.length - 2));
        return deviation >= LEAST_DEVIATION ? residuals[residuals.length - 1] / deviation
                : Double.NaN;
    }

    /**
     * The t statistic of ρ in {@code e(s) − e(s−1) = ρ·e(s−1) + u(s)}, without lagged differences:
     * the more negative, the surer that residuals return to 0.
     */
    double dickeyFuller() {
        double products = 0;
        double squares = 0;
        double changes = 0;
        for (int i = 1; i < residuals.length; i++) {
            double change = residuals[i] - residuals[i - 1];
            products += residuals[i - 1] * change;
            squares += residuals[i - 1] * residuals[i - 1];
            changes += change * change;
        }
        double unexplained = changes - products * products / squares;
        return products / Math.sqrt(squares * unexplained / (residuals.length - 2));
    }
}
