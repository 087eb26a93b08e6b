package io.troupe.features;

import io.troupe.data.MarketData;

/**
 * The annualized standard deviation of the last {@code bars} simple returns: {@code sqrt(Σ(r −
 * r̄)² / (bars − 1)) × sqrt(barsPerYear)}, {@code r(s) = close(s)/close(s−1) − 1}.
 *
 * <p>{@code barsPerYear} is {@link io.troupe.model.Interval#barsPerYear()}. Warm-up: {@code bars}
 * bars from an asset's first trade on, NaN before. A bar without a trade counts as a return of 0,
 * so that gaps lower the figure. Constant prices have exactly 0. Uses bars ≤ t.
 *
 * @param bars how many returns, ≥ 2
 */
public record RealizedVolatility(int bars) implements Feature {
    /** Checks the components. */
    public RealizedVolatility {
        Bars.atLeast(2, "bars", bars);
    }

    @Override
    public double[] compute(MarketData data) {
        int assets = data.assets();
        double[] values = new double[data.bars() * assets];
        if (bars >= data.bars()) {
            return Listing.undefinedUntil(bars, values, data);
        }
        double scale = Math.sqrt(data.interval().barsPerYear());
        double[] before = new double[assets];
        double[] returns = new double[assets];
        RollingMoments window = new RollingMoments(bars, assets);
        for (int bar = 1; bar < data.bars(); bar++) {
            data.marks(bar - 1, before);
            data.marks(bar, returns);
            for (int i = 0; i < assets; i++) {
                returns[i] = before[i] > 0 ? returns[i] / before[i] - 1 : 0;
            }
            window.add(returns);
            for (int i = 0; window.isComplete() && i < assets; i++) {
                values[bar * assets + i] = window.deviation(i) * scale;
            }
        }
        return Listing.undefinedUntil(bars, values, data);
    }

    @Override
    public int warmupBars() {
        return bars;
    }
}
