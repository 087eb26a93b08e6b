package io.troupe.journal;

import java.util.List;

/**
 * Takes what all portfolios book, bar by bar: {@link #open}, any number of {@link #book} and {@link
 * #house} in strategy order, {@link #close}; at a stop {@link #finish}. Mutable, one thread at a
 * time.
 */
public abstract sealed class BarBooks permits Bookkeeping, ToldBookings {
    private final List<Restated> restated;
    private final int barsPerEvent;
    private int bar;
    private boolean isOpen;

    /**
     * Nothing is booked yet.
     *
     * @param lastBar the bar before the first that will be opened
     */
    BarBooks(JournalPlan plan, int lastBar) {
        restated = plan.restated();
        barsPerEvent = plan.barsPerEvent();
        bar = lastBar;
    }

    /** Opens the next bar, and books where the run goes on with another history of its data. */
    public final void open(int nextBar) {
        if (isOpen || nextBar != bar + 1) {
            throw new IllegalStateException("bar " + nextBar + " cannot follow "
                    + (isOpen ? "open" : "closed") + " bar " + bar);
        }
        bar = nextBar;
        isOpen = true;
        for (Restated each : restated) {
            if (each.bar() == bar) {
                house(Section.RESTATED, each.packed(), 0, 2 * Hash.BYTES);
            }
        }
    }

    /** Adds packed entries to a section of a book; parts of a section in strategy order. */
    public final void book(int book, Section section, byte[] bytes, int offset, int length) {
        checkOpen();
        addToBook(book, section, bytes, offset, length);
    }

    /** Adds packed entries to a section of the house. */
    public final void house(Section section, byte[] bytes, int offset, int length) {
        checkOpen();
        addToHouse(section, bytes, offset, length);
    }

    /** Closes the bar. */
    public final Booked close() {
        checkOpen();
        isOpen = false;
        return closed();
    }

    /** There is no further bar. */
    public final Booked finish() {
        if (isOpen) {
            throw new IllegalStateException("bar " + bar + " is open");
        }
        return finished();
    }

    /** The bar that is open, or was closed last. */
    final int bar() {
        return bar;
    }

    /** Whether a block ends with the bar. */
    final boolean endsBlock() {
        return (bar + 1L) % barsPerEvent == 0;
    }

    abstract void addToBook(int book, Section section, byte[] bytes, int offset, int length);

    abstract void addToHouse(Section section, byte[] bytes, int offset, int length);

    /** The bar has been closed. */
    abstract Booked closed();

    /** The last bar has been closed. */
    abstract Booked finished();

    private void checkOpen() {
        if (!isOpen) {
            throw new IllegalStateException("no bar is open after bar " + bar);
        }
    }
}
