package io.troupe.features.rolling.volatility;

import io.troupe.data.Field;
import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import java.util.Set;

/**
 * Rogers and Satchell's estimate of volatility from open, high, low and close, which a drift does
 * not bias, over the last {@code bars} bars: {@code √(Σ (ln(H/C)·ln(H/O) + ln(L/C)·ln(L/O)) /
 * bars)}.
 *
 * <p>Warm-up: bars − 1. A bar without a trade counts as one at the last close, which lowers the
 * figure; one with a price that is not positive has no value and does not enter the window. Uses
 * bars ≤ t. Source: Rogers and Satchell, Estimating variance from high, low and closing prices
 * (1991).
 *
 * @param bars length of the window, ≥ 1
 * @param horizon of a bar or of a year
 */
public record RogersSatchellVolatility(int bars, Horizon horizon) implements SeriesFeature {
    /** Checks the components. */
    public RogersSatchellVolatility {
        Bars.atLeast(1, "bars", bars);
    }

    /**
     * A year's.
     *
     * @param bars length of the window, ≥ 1
     */
    public RogersSatchellVolatility(int bars) {
        this(bars, Horizon.YEAR);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        SeriesStream term = (open, high, low, close, _) -> RangeTerms.rogersSatchell(open, high,
                low, StrictMath.log(close / open));
        return RangeTerms.rootOfMean(term, bars, horizon.factor(shape));
    }

    @Override
    public Set<Field> needs() {
        return Set.of(Field.OPEN, Field.HIGH, Field.LOW, Field.CLOSE);
    }

    @Override
    public int warmupBars() {
        return bars - 1;
    }
}
