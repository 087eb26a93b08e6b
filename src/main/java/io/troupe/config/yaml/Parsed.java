package io.troupe.config.yaml;

import org.jspecify.annotations.Nullable;

/** What came of reading one value. */
sealed interface Parsed {
    /** A value of the key's type. */
    record Accepted(Object value) implements Parsed {}

    /**
     * A value that does not fit.
     *
     * @param at the value, or the item of a list, that does not fit
     * @param suffix what to append to the key: the index of such an item, a name in it, or empty
     */
    record Refused(Tree at, String suffix, String message, @Nullable String hint)
            implements
            Parsed {}
}
