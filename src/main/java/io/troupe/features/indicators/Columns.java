package io.troupe.features.indicators;

import io.troupe.data.Field;
import io.troupe.features.Feature;
import java.util.EnumSet;
import java.util.Set;

/** Columns that features need together. */
public final class Columns {
    private Columns() {}

    /** The columns of a feature and those that another one needs. */
    public static Set<Field> union(Set<Field> own, Feature other) {
        Set<Field> all = EnumSet.copyOf(own);
        all.addAll(other.needs());
        return all;
    }
}
