package io.troupe.journal;

/**
 * Takes what all portfolios book, bar by bar: {@link #open}, any number of {@link #book} and {@link
 * #house} in strategy order, {@link #close}; at a stop {@link #finish}.
 */
public sealed interface BarBooks permits Bookkeeping, ToldBookings {
    /** Opens the next bar, and books where the run goes on with another history of its data. */
    void open(int nextBar);

    /** Adds packed entries to a section of a book; parts of a section in strategy order. */
    void book(int book, Section section, byte[] bytes, int offset, int length);

    /** Adds packed entries to a section of the house. */
    void house(Section section, byte[] bytes, int offset, int length);

    /** Closes the bar. */
    Booked close();

    /** There is no further bar. */
    Booked finish();
}
