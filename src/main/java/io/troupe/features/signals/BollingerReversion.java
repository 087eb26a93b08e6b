package io.troupe.features.signals;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.math.rolling.RollingMoments;

/**
 * Where the close stands in its Bollinger band, with the sign of a purchase: {@code 1 − 2·%b}, 1 at
 * the lower band, 0 in the middle, −1 at the upper. {@code %b = (close − lower)/(upper − lower)},
 * bands at {@code mean ± widths × sd} with divisor {@code bars}.
 *
 * <p>Source: J. Bollinger, <i>Bollinger on Bollinger Bands</i>, 2001, with 20 and 2. NaN where the
 * band has no width. Warm-up: bars − 1 from the first close. O(1) amortized per bar. Uses bars ≤ t.
 *
 * @param bars length of the window, ≥ 2
 * @param widths half the band's width in standard deviations, > 0
 */
public record BollingerReversion(int bars, double widths) implements SeriesFeature {
    /** Checks the components. */
    public BollingerReversion {
        Bars.atLeast(2, "bars", bars);
        Checked.positive("widths", widths);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        RollingMoments closes = new RollingMoments(bars);
        return (_, _, _, close, _) -> {
            closes.add(close);
            double deviation = Math.sqrt(closes.squares() / bars);
            return closes.isComplete() && !closes.isConstant()
                    ? (closes.mean() - close) / (widths * deviation)
                    : Double.NaN;
        };
    }

    @Override
    public int warmupBars() {
        return bars - 1;
    }
}
