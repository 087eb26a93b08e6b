package io.troupe.report.books;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known beside a run's bookings of how far its figures can be believed, as of the end of
 * the run: what is learned later does not change its results. Immutable.
 *
 * @param trials how much was tried
 * @param lookahead whether the code of each type of strategy has passed the search for strategies
 *        that know the future, by type; empty where that is not known
 */
public record Vetting(Trials trials, Map<String, Boolean> lookahead) {
    /** Nothing is known of a run that has not ended. */
    public static final Vetting NOTHING = new Vetting(new Trials.Unknown(Trials.Why.NOT_ENDED),
            Map.of());

    /** Copies the map, by name. */
    public Vetting {
        lookahead = Collections.unmodifiableMap(new TreeMap<>(lookahead));
    }
}
