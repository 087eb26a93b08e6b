package io.troupe.features.signals;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.math.Dispersion;
import io.troupe.math.econometrics.OrnsteinUhlenbeck;

/**
 * Avellaneda and Lee's s-score with the sign of a purchase: how far the cumulated residual return
 * of an asset is below the mean of the process that it follows, in deviations of that process.
 *
 * <p>Returns are regressed on the market's over the last {@code bars}; the running sum of the
 * residuals is taken as an {@link OrnsteinUhlenbeck} process with mean m and deviation σ. As the
 * sum ends at 0 the value is {@code m/σ}. NaN where it reverts more slowly than {@code
 * leastSpeedPerYear}, or not at all, where the market did not move, or residuals are
 * {@linkplain Dispersion rounding}.
 *
 * <p>Source: M. Avellaneda, J.-H. Lee, <i>Statistical Arbitrage in the US Equities Market</i>,
 * Quantitative Finance 10 (2010), with 60 bars and 8.4, a mean time of reversion of half the
 * window. Warm-up: bars from the first close. O(bars) per bar. Uses bars ≤ t.
 *
 * @param bars how many returns are regressed, ≥ 5
 * @param leastSpeedPerYear least speed κ of reversion, ≥ 0
 * @param benchmark index of the asset that is the market, or {@link #EQUAL_WEIGHT}
 */
public record ResidualReversion(int bars, double leastSpeedPerYear, int benchmark)
        implements RelativeFeature {
    /** Checks the components. */
    public ResidualReversion {
        Bars.atLeast(5, "bars", bars);
        Checked.within("leastSpeedPerYear", 0, Double.MAX_VALUE, leastSpeedPerYear);
        Bars.atLeast(EQUAL_WEIGHT, "benchmark", benchmark);
    }

    @Override
    public RelativeStream relative(PanelShape shape) {
        MarketModel model = new MarketModel(bars);
        double leastSpeed = leastSpeedPerYear / shape.barsPerYear();
        return (own, market) -> {
            model.add(own, market);
            return model.isComplete() ? Spreads.unlessSingular(
                    () -> score(model.residuals(bars - 1, 0), leastSpeed)) : Double.NaN;
        };
    }

    private static double score(double[] residuals, double leastSpeed) {
        double[] sums = residuals.clone();
        for (int t = 1; t < sums.length; t++) {
            sums[t] += sums[t - 1];
        }
        double last = sums[sums.length - 1];
        if (Double.isNaN(last)) {
            return Double.NaN;
        }
        OrnsteinUhlenbeck process = OrnsteinUhlenbeck.fit(sums);
        double n = sums.length;
        boolean reverts = process.speedPerBar() >= leastSpeed && !Dispersion.isNone(
                n * process.deviation() * process.deviation(), n, Dispersion.OF_RETURNS);
        return reverts ? (process.mean() - last) / process.deviation() : Double.NaN;
    }

    @Override
    public int warmupBars() {
        return bars;
    }
}
