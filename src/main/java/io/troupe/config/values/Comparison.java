package io.troupe.config.values;

import io.troupe.data.Stores;

/** What a fund is to be compared with, as the user says it. Immutable. */
public sealed interface Comparison {
    /**
     * The id of a strategy, or else a symbol of the fund's data.
     *
     * @param name as written
     */
    record Named(String name) implements Comparison {}

    /** Prices of something that the fund does not trade. */
    record Elsewhere(DataPlace place) implements Comparison {}

    /**
     * Whether a text says where data is, and is no name: it leads through folders, is an address,
     * or ends as files of data do. No id and no symbol has a slash.
     */
    static boolean isPlace(String text) {
        return text.indexOf('/') >= 0 || text.indexOf('\\') >= 0 || DataPlace.isAddress(text)
                || Stores.kindByName(text) != Stores.Kind.AUTO;
    }

    /** As a file says it. */
    default String text() {
        return switch (this) {
            case Named(String name) -> name;
            case Elsewhere(DataPlace place) -> place.text();
        };
    }
}
