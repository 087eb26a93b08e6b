package io.troupe.features.indicators.volume;

import io.troupe.data.Field;
import io.troupe.features.SeriesFeature;
import java.util.Set;

/** An indicator of high, low, close and volume. */
interface OnVolume extends SeriesFeature {
    /** The columns. */
    Set<Field> COLUMNS = Set.of(Field.HIGH, Field.LOW, Field.CLOSE, Field.VOLUME);

    @Override
    default Set<Field> needs() {
        return COLUMNS;
    }
}
