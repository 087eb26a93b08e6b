package io.troupe.run;

import java.util.List;

/**
 * A run that differs from others of the same configuration in some settings.
 *
 * @param id what it is called among the others, and as a run in a folder
 * @param overrides {@code key=value} changes of the configuration, a later one of a key counts
 */
public record Variant(String id, List<String> overrides) {
    /** Checks the name, copies the list. */
    public Variant {
        if (!RunNames.isSafe(id)) {
            throw new IllegalArgumentException("'" + id + "' cannot name a variant: it needs"
                    + " letters, digits, '.', '_' and '-', a letter or digit first, and at most"
                    + " 100 of them");
        }
        overrides = List.copyOf(overrides);
    }
}
