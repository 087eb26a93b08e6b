package io.troupe.features.signals;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.math.rolling.RollingMoments;

/**
 * How far the close is below its recent mean, in standard deviations: {@code (mean − close)/sd}
 * over the last {@code bars} closes, t included; the z-score with the sign of a purchase. Divided
 * by a band's width it is the place in a Bollinger band ({@link BollingerReversion}).
 *
 * <p>Source: E. P. Chan, <i>Algorithmic Trading</i>, 2013, chapter 3. Sample standard deviation;
 * NaN where it is below 1e−12 of the close, which is rounding of a constant price. Warm-up: bars −
 * 1 from the first close. O(1) amortized per bar. Uses bars ≤ t.
 *
 * @param bars length of the window, ≥ 2
 */
public record Reversion(int bars) implements SeriesFeature {
    /** Checks the window. */
    public Reversion {
        Bars.atLeast(2, "bars", bars);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        RollingMoments closes = new RollingMoments(bars);
        return (_, _, _, close, _) -> {
            closes.add(close);
            return closes.isComplete() && !closes.isConstant()
                    ? (closes.mean() - close) / closes.deviation()
                    : Double.NaN;
        };
    }

    @Override
    public int warmupBars() {
        return bars - 1;
    }
}
