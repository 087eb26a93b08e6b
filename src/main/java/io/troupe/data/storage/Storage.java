package io.troupe.data.storage;

import io.troupe.data.schema.RawPanel;
import java.io.IOException;

/**
 * A place where one data set is kept. Every kind of store obeys the same contract, so that a
 * simulation gives the same bits from each:
 * <ul>
 * <li>what was stored is loaded with the same bits, symbols in the same order;</li>
 * <li>a bar is a time at which at least one of the selected symbols has a price;</li>
 * <li>values that were not selected are not checked, dates always are;</li>
 * <li>a store never changes while it is refused, and an interrupted {@link #store} leaves the old
 * data.</li>
 * </ul>
 */
public interface Storage {
    /**
     * Loads a selection, or collects everything that is wrong with it; never throws for bad data.
     */
    ReadResult load(Selection selection);

    /**
     * Replaces what the store holds, all or nothing.
     *
     * @throws IOException if it could not be written; the old data is untouched then
     */
    void store(RawPanel panel) throws IOException;
}
