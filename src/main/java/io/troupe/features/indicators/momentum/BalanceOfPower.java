package io.troupe.features.indicators.momentum;

import io.troupe.data.Field;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Ratio;
import java.util.Set;

/**
 * The balance of power: {@code (close − open) / (high − low)}, 0 if the bar has no range (Livshin,
 * "Balance of Market Power", Technical Analysis of Stocks &amp; Commodities, August 2001, not
 * smoothed). From −1 to 1. Warm-up: 0.
 */
public record BalanceOfPower() implements SeriesFeature {
    private static final Set<Field> COLUMNS = Set.of(Field.OPEN, Field.HIGH, Field.LOW,
            Field.CLOSE);

    @Override
    public SeriesStream series(PanelShape shape) {
        return (open, high, low, close, _) -> Ratio.of(close - open, high - low, 0);
    }

    @Override
    public int warmupBars() {
        return 0;
    }

    @Override
    public Set<Field> needs() {
        return COLUMNS;
    }
}
