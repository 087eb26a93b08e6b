package io.troupe.data.storage;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.RawPanel;
import java.util.List;

/** What a store answers to a selection. */
public sealed interface ReadResult {
    /**
     * Every value that was asked for obeys the rules.
     *
     * @param panel the values; at least one bar and one symbol
     * @param spacing how their interval is known
     */
    record Read(RawPanel panel, Spacing spacing) implements ReadResult {}

    /**
     * Something offends, so nothing is given.
     *
     * @param first the first offences
     * @param total how many there are
     */
    record Refused(List<DataProblem> first, long total) implements ReadResult {
        /** Checks the components. */
        public Refused {
            first = List.copyOf(first);
        }
    }
}
