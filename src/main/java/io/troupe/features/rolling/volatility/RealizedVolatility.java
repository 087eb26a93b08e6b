package io.troupe.features.rolling.volatility;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.math.rolling.RollingMoments;

/**
 * The close-to-close volatility, the standard deviation of the last {@code bars} simple returns:
 * {@code sqrt(Σ(r − r̄)² / (bars − 1)) × factor}, {@code r(s) = close(s)/close(s−1) − 1}.
 *
 * <p>The factor is 1 for a bar, and for a year the root of the
 * {@linkplain io.troupe.model.BarsPerYear bars per year}. Warm-up: {@code bars} bars from an
 * asset's first trade on, NaN before. A bar without a trade counts as a return of 0, so that gaps
 * lower the figure; so does one after a close of 0. Constant prices have exactly 0. Uses bars ≤ t.
 *
 * @param bars how many returns, ≥ 2
 * @param horizon of a bar or of a year
 */
public record RealizedVolatility(int bars, Horizon horizon) implements SeriesFeature {
    /** Checks the components. */
    public RealizedVolatility {
        Bars.atLeast(2, "bars", bars);
    }

    /**
     * A year's.
     *
     * @param bars how many returns, ≥ 2
     */
    public RealizedVolatility(int bars) {
        this(bars, Horizon.YEAR);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        return new Deviation(new RollingMoments(bars), horizon.factor(shape));
    }

    @Override
    public int warmupBars() {
        return bars;
    }

    /** The figure under way in one asset. */
    private static final class Deviation implements SeriesStream {
        private final RollingMoments returns;
        private final double scale;
        private double before = Double.NaN;

        Deviation(RollingMoments returns, double scale) {
            this.returns = returns;
            this.scale = scale;
        }

        @Override
        public double next(double open, double high, double low, double close, double volume) {
            if (!Double.isNaN(before)) {
                returns.add(before > 0 ? close / before - 1 : 0);
            }
            before = close;
            return returns.isComplete() ? returns.deviation() * scale : Double.NaN;
        }
    }
}
