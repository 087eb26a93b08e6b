package io.troupe.features.rolling.volatility;

import io.troupe.data.Field;
import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import java.util.Set;

/**
 * Parkinson's estimate of volatility from highs and lows over the last {@code bars} bars: {@code
 * √(Σ ln(H/L)² / (4·ln 2·bars))}.
 *
 * <p>Warm-up: bars − 1. A bar without a trade counts as one at the last close, which lowers the
 * figure; one with a price that is not positive has no value and does not enter the window. Uses
 * bars ≤ t. Source: Parkinson, The extreme value method for estimating the variance of the rate
 * of return (1980).
 *
 * @param bars length of the window, ≥ 1
 * @param horizon of a bar or of a year
 */
public record ParkinsonVolatility(int bars, Horizon horizon) implements SeriesFeature {
    private static final double FOUR_LOG_2 = 4 * StrictMath.log(2);

    /** Checks the components. */
    public ParkinsonVolatility {
        Bars.atLeast(1, "bars", bars);
    }

    /**
     * A year's.
     *
     * @param bars length of the window, ≥ 1
     */
    public ParkinsonVolatility(int bars) {
        this(bars, Horizon.YEAR);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        SeriesStream term = (_, high, low, _, _) -> {
            double range = StrictMath.log(high / low);
            return range * range / FOUR_LOG_2;
        };
        return RangeTerms.rootOfMean(term, bars, horizon.factor(shape));
    }

    @Override
    public Set<Field> needs() {
        return Set.of(Field.HIGH, Field.LOW, Field.CLOSE);
    }

    @Override
    public int warmupBars() {
        return bars - 1;
    }
}
