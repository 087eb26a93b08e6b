package io.troupe.features.signals;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.math.Dispersion;
import io.troupe.model.BarsPerYear;

/**
 * Momentum of what the market does not explain: returns are regressed on the market's over the last
 * {@code regressionBars}; the value is {@code Σe / (sd(e)·√n)} of the n = lookbackBars − skipBars
 * residuals from {@code t − lookbackBars + 1} to {@code t − skipBars}, sd the sample standard
 * deviation.
 *
 * <p>Source: D. Blitz, J. Huij, M. Martens, <i>Residual Momentum</i>, Journal of Empirical Finance
 * 18 (2011), there with three factors, 36 months, 12 and 1, and without √n, which changes no rank.
 * Warm-up: regressionBars from the first close. NaN where the market did not move, or residuals are
 * {@linkplain Dispersion rounding}, as those of the benchmark itself. O(regressionBars) per bar.
 * Uses bars ≤ t for the regression.
 *
 * @param lookbackBars how far back the residuals begin, in skipBars + 2…regressionBars
 * @param skipBars how far back they end, ≥ 0
 * @param regressionBars how many returns are regressed, ≥ 4
 * @param benchmark index of the asset that is the market, or {@link #EQUAL_WEIGHT}
 */
public record ResidualMomentum(int lookbackBars, int skipBars, int regressionBars, int benchmark)
        implements RelativeFeature {
    /** Checks the windows. */
    public ResidualMomentum {
        Bars.atLeast(0, "skipBars", skipBars);
        Bars.atLeast(4, "regressionBars", regressionBars);
        Bars.atLeast(EQUAL_WEIGHT, "benchmark", benchmark);
        Checked.longer("lookbackBars", lookbackBars, "skipBars + 1", skipBars + 1);
        Bars.atLeast(lookbackBars, "regressionBars", regressionBars);
    }

    /** Bars of three years, of which twelve months without the last, on the panel's mean. */
    public static ResidualMomentum twelveOne(BarsPerYear year) {
        return new ResidualMomentum(year.years(1), year.months(1), year.years(3), EQUAL_WEIGHT);
    }

    @Override
    public RelativeStream relative(PanelShape shape) {
        MarketModel model = new MarketModel(regressionBars);
        return (own, market) -> {
            model.add(own, market);
            return model.isComplete() ? score(model.residuals(lookbackBars - 1, skipBars))
                    : Double.NaN;
        };
    }

    private static double score(double[] residuals) {
        double sum = 0;
        for (double residual : residuals) {
            sum += residual;
        }
        double mean = sum / residuals.length;
        double squares = 0;
        for (double residual : residuals) {
            squares += (residual - mean) * (residual - mean);
        }
        double deviation = Math.sqrt(squares / (residuals.length - 1));
        return Dispersion.isNone(squares, residuals.length, Dispersion.OF_RETURNS) ? Double.NaN
                : sum / (deviation * Math.sqrt(residuals.length));
    }

    @Override
    public int warmupBars() {
        return regressionBars;
    }
}
