package io.troupe.features.indicators.volume;

import io.troupe.data.Field;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.model.BarCount;
import java.util.Set;

/**
 * On-balance volume: the volume of bars that closed higher than the one before, less that of bars
 * that closed lower, from an asset's first bar on, whose own volume counts as bought (Granville,
 * "Granville's New Key to Stock Market Profits", 1963). Warm-up: 0. It never settles: only its
 * changes mean something.
 */
public record OnBalanceVolume() implements SeriesFeature {
    private static final Set<Field> COLUMNS = Set.of(Field.CLOSE, Field.VOLUME);

    @Override
    public SeriesStream series(PanelShape shape) {
        return new SeriesStream() {
            private double closeBefore = Double.NEGATIVE_INFINITY;
            private double balance;

            @Override
            public double next(double open, double high, double low, double close,
                    double volume) {
                balance += Math.signum(close - closeBefore) * volume;
                closeBefore = close;
                return balance;
            }
        };
    }

    @Override
    public int warmupBars() {
        return 0;
    }

    @Override
    public BarCount settlingBars() {
        return BarCount.NEVER;
    }

    @Override
    public Set<Field> needs() {
        return COLUMNS;
    }
}
