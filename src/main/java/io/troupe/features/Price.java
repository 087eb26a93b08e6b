package io.troupe.features;

import io.troupe.data.Field;
import java.util.Set;

/**
 * A price of the bar itself, as strategies see it, or its volume: what other features are computed
 * on. Defined from an asset's first close on until it is
 * delisted; gaps are filled as {@link SeriesFeature} says.
 */
public enum Price implements SeriesFeature {
    /** The opening price. */
    OPEN,
    /** The highest price. */
    HIGH,
    /** The lowest price. */
    LOW,
    /** The closing price, carried forward where the asset did not trade. */
    CLOSE,
    /** Units traded; 0 where the asset did not trade. */
    VOLUME,
    /** The middle of the bar, {@code (high + low) / 2}. */
    MEDIAN,
    /** {@code (high + low + close) / 3}. */
    TYPICAL,
    /** {@code (high + low + 2·close) / 4}. */
    WEIGHTED,
    /** {@code (open + high + low + close) / 4}. */
    AVERAGE;

    @Override
    public SeriesStream series(PanelShape shape) {
        return switch (this) {
            case OPEN -> (open, _, _, _, _) -> open;
            case HIGH -> (_, high, _, _, _) -> high;
            case LOW -> (_, _, low, _, _) -> low;
            case CLOSE -> (_, _, _, close, _) -> close;
            case VOLUME -> (_, _, _, _, volume) -> volume;
            case MEDIAN -> (_, high, low, _, _) -> (high + low) / 2;
            case TYPICAL -> (_, high, low, close, _) -> (high + low + close) / 3;
            case WEIGHTED -> (_, high, low, close, _) -> (high + low + 2 * close) / 4;
            case AVERAGE -> (open, high, low, close, _) -> (open + high + low + close) / 4;
        };
    }

    @Override
    public int warmupBars() {
        return 0;
    }

    @Override
    public Set<Field> needs() {
        return switch (this) {
            case OPEN -> Set.of(Field.OPEN);
            case HIGH -> Set.of(Field.HIGH);
            case LOW -> Set.of(Field.LOW);
            case CLOSE -> Set.of(Field.CLOSE);
            case VOLUME -> Set.of(Field.VOLUME);
            case MEDIAN -> Set.of(Field.HIGH, Field.LOW);
            case TYPICAL, WEIGHTED -> Set.of(Field.HIGH, Field.LOW, Field.CLOSE);
            case AVERAGE -> Set.of(Field.OPEN, Field.HIGH, Field.LOW, Field.CLOSE);
        };
    }
}
