package io.troupe.strategies.builtin;

import io.troupe.features.FeatureColumn;
import io.troupe.math.Dispersion;
import io.troupe.math.econometrics.EngleGranger;
import io.troupe.math.econometrics.Trend;
import io.troupe.strategies.MarketView;

/**
 * The least-squares line of one logarithmic price on another over a window, {@code y = a + b·x +
 * e}: the first of the two steps of Engle and Granger, "Co-integration and error correction"
 * (1987), cheap enough for every bar.
 */
final class HedgeRegression {
    private final double[] y;
    private final double[] x;
    private final double slope;
    private final double meanY;
    private final double meanX;

    private HedgeRegression(double[] y, double[] x) {
        this.y = y;
        this.x = x;
        meanY = mean(y);
        meanX = mean(x);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            products += (x[i] - meanX) * (y[i] - meanY);
            squares += (x[i] - meanX) * (x[i] - meanX);
        }
        boolean isConstant = Dispersion.isNone(squares, x.length, Dispersion.OF_RETURNS);
        slope = isConstant ? Double.NaN : products / squares;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /**
     * The regression over the {@code bars} ≥ 5 bars up to the view's.
     *
     * @param returns of one bar, logarithmic
     */
    static HedgeRegression of(FeatureColumn returns, int y, int x, int bars, MarketView view) {
        return new HedgeRegression(window(returns, y, bars, view),
                window(returns, x, bars, view));
    }

    /**
     * Logarithmic prices in units of the window's first, which a line does not depend on: so the
     * unit of prices does not matter to the last bit. The oldest comes first.
     */
    private static double[] window(FeatureColumn returns, int asset, int bars, MarketView view) {
        double[] values = new double[bars];
        for (int i = 1; i < bars; i++) {
            values[i] = values[i - 1] + view.value(returns, asset, bars - 1 - i);
        }
        return values;
    }

    /** The hedge ratio b: how much of x to sell against one of y; NaN if x does not move. */
    double slope() {
        return slope;
    }

    private double residual(int i) {
        return y[i] - meanY - slope * (x[i] - meanX);
    }

    /**
     * The last residual in standard deviations, {@code e(t) / sqrt(Σe² / (bars − 2))}; NaN where
     * prices lie on a line, where x does not move, or with a price missing.
     */
    double zScore() {
        double squares = 0;
        for (int i = 0; i < y.length; i++) {
            squares += residual(i) * residual(i);
        }
        return Dispersion.isNone(squares, y.length, Dispersion.OF_RETURNS) ? Double.NaN
                : residual(y.length - 1) / Math.sqrt(squares / (y.length - 2));
    }

    /**
     * How probable residuals are that return to 0 as much as these, of prices without a line: the
     * p-value of {@link EngleGranger} without lagged differences. To be asked if b is a number.
     */
    double pValue() {
        return EngleGranger.test(y, new double[][]{x}, Trend.CONSTANT, 0).pValue();
    }
}
