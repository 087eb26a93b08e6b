package io.troupe.simulation;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.portfolios.JournalWriter;
import io.troupe.journal.store.JournalStore;
import java.util.function.Supplier;

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

    /**
     * Everything booked, in memory and in a journal.
     *
     * @param plan how bookings are arranged
     * @param bookings what the journal holds already; receives what is added
     * @param store where the journal is
     * @param tools what it is written with
     */
    record Journaled(JournalPlan plan, MemoryBookings bookings, JournalStore store,
            JournalWriter.Tools tools) implements Recording {}

    /**
     * Nothing, but somebody is told of everything while the run goes on, on a thread of the run.
     *
     * @param plan how bookings are arranged
     * @param visitors asked for who is told of an execution, once for each that begins: one that
     *        goes wrong is begun again, from the first bar
     */
    record Told(JournalPlan plan, Supplier<BookingVisitor> visitors) implements Recording {}

    /** How bookings are arranged. */
    JournalPlan plan();
}
