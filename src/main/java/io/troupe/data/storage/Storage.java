package io.troupe.data.storage;

import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import java.io.IOException;
import java.util.List;

/**
 * A place where one data set is kept: bars of one interval, and beside them the corporate actions
 * and the instruments. Every kind of store obeys the same contract, so that a simulation gives the
 * same bits from each:
 * <ul>
 * <li>what was stored is read with the same bits, symbols in the same order (that of their first
 * storing);</li>
 * <li>the range and symbols of a selection are looked up by the store, not filtered out of all it
 * has, where it can do so;</li>
 * <li>a row has a close, or it is not there; values that were not selected are not checked;</li>
 * <li>a write takes effect as a whole or not at all, whenever it is interrupted;</li>
 * <li>texts of users never become statements, and never lead out of the store's own folder.</li>
 * </ul>
 * Used by one thread at a time.
 */
public interface Storage extends AutoCloseable {
    /** How the store is named in messages: a path or an address, never with a password. */
    String name();

    /** What is there, or what is wrong with it. Does not read values where it can know without. */
    ScanResult inventory();

    /**
     * Hands over the selected rows; never throws for bad data. Memory does not grow with the
     * number of rows, except where the store cannot give an order without: it says so.
     */
    ScanResult scan(Selection selection, RowOrder order, BarSink sink);

    /** Reads a selection into memory, or collects everything that is wrong with it. */
    default ReadResult load(Selection selection) {
        return ScannedPanel.of(this, selection);
    }

    /**
     * Replaces all bars.
     *
     * @throws IOException if they could not be written; the old data is untouched then
     */
    void replace(Feed feed) throws IOException;

    /**
     * Adds bars; those of a symbol and time that are there already are replaced. Doing it twice
     * changes nothing.
     *
     * @throws IOException if they could not be written, or are of another interval or have other
     *         columns than what is there; the old data is untouched then
     */
    void upsert(Feed feed) throws IOException;

    /**
     * The corporate actions of the data set, by ex-date and in the order they were stored.
     *
     * @throws IOException if they cannot be read; the message names the place and what is wrong
     */
    List<CorporateAction> actions() throws IOException;

    /** Replaces all corporate actions, as a whole or not at all. */
    void replaceActions(List<CorporateAction> actions) throws IOException;

    /**
     * What is known of instruments; those without an entry are {@linkplain Instrument#share
     * shares}.
     *
     * @throws IOException if they cannot be read; the message names the place and what is wrong
     */
    List<Instrument> instruments() throws IOException;

    /** Replaces all instruments, as a whole or not at all. */
    void replaceInstruments(List<Instrument> instruments) throws IOException;

    /**
     * What a user should know of files beside the store that are not read though they look it.
     *
     * @param kind {@code actions} or {@code instruments}
     */
    default List<String> notes(String kind) {
        return List.of();
    }

    /** Replaces all bars by those of a panel. */
    default void store(RawPanel panel) throws IOException {
        replace(PanelFeed.of(panel));
    }

    @Override
    void close() throws IOException;
}
