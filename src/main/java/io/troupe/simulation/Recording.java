package io.troupe.simulation;

import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;

/** What is kept of a run. */
public sealed interface Recording {
    /** Nothing but the end: for measuring, and for runs too large to keep. */
    record Nothing(JournalPlan plan) implements Recording {}

    /**
     * Everything booked, in memory.
     *
     * @param plan how bookings are arranged
     * @param bookings receives them
     */
    record InMemory(JournalPlan plan, MemoryBookings bookings) implements Recording {}

    /** How bookings are arranged. */
    JournalPlan plan();
}
