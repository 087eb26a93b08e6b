package io.troupe.features.rolling.volatility;

import io.troupe.data.Field;
import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import java.util.Set;

/**
 * Garman and Klass's estimate of volatility from open, high, low and close over the last {@code
 * bars} bars: {@code √(Σ (½·ln(H/L)² − (2·ln 2 − 1)·ln(C/O)²) / bars)}.
 *
 * <p>Warm-up: bars − 1. A bar without a trade counts as one at the last close, which lowers the
 * figure; one with a price that is not positive has no value and does not enter the window. Uses
 * bars ≤ t. Source: Garman and Klass, On the estimation of security price volatilities from
 * historical data (1980).
 *
 * @param bars length of the window, ≥ 1
 * @param horizon of a bar or of a year
 */
public record GarmanKlassVolatility(int bars, Horizon horizon) implements SeriesFeature {
    private static final double WEIGHT = 2 * StrictMath.log(2) - 1;

    /** Checks the components. */
    public GarmanKlassVolatility {
        Bars.atLeast(1, "bars", bars);
    }

    /**
     * A year's.
     *
     * @param bars length of the window, ≥ 1
     */
    public GarmanKlassVolatility(int bars) {
        this(bars, Horizon.YEAR);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        SeriesStream term = (open, high, low, close, _) -> {
            double range = StrictMath.log(high / low);
            double change = StrictMath.log(close / open);
            return range * range / 2 - WEIGHT * change * change;
        };
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
