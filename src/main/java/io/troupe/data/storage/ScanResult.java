package io.troupe.data.storage;

import io.troupe.data.schema.DataProblem;
import java.util.List;

/** What reading a selection comes to. */
public sealed interface ScanResult {
    /**
     * All rows were handed over.
     *
     * @param inventory of what was selected
     */
    record Done(Inventory inventory) implements ScanResult {}

    /**
     * Something is wrong with the store or the selection; rows handed over before are not to be
     * used.
     *
     * @param first the first offences
     * @param total how many there are
     */
    record Refused(List<DataProblem> first, long total) implements ScanResult {
        /** Checks the components. */
        public Refused {
            first = List.copyOf(first);
        }
    }
}
