package io.troupe.features.indicators;

import io.troupe.data.Field;
import io.troupe.features.SeriesFeature;
import java.util.Set;

/** An indicator of high, low and close. */
public interface OnRanges extends SeriesFeature {
    /** The columns. */
    Set<Field> COLUMNS = Set.of(Field.HIGH, Field.LOW, Field.CLOSE);

    @Override
    default Set<Field> needs() {
        return COLUMNS;
    }
}
