package io.troupe.journal;

/** Everything a run has booked, from a journal or from memory. */
public interface Bookings {
    /** Index of the last booked bar, −1 if there is none. */
    int lastBar();

    /** Visits everything booked in bars {@code fromBar…toBar}, both included, in order. */
    void visit(int fromBar, int toBar, BookingVisitor visitor);
}
