package io.troupe.features.indicators;

import io.troupe.data.Field;
import io.troupe.features.Feature;
import java.util.EnumSet;
import java.util.Set;

/** Columns that features need together. */
final class Columns {
    private Columns() {}

    static Set<Field> union(Set<Field> own, Feature other) {
        Set<Field> all = EnumSet.copyOf(own);
        all.addAll(other.needs());
        return all;
    }
}
