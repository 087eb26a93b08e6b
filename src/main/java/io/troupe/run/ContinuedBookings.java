package io.troupe.run;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.journal.MemoryBookings;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The bookings of a run: those that are in memory are at hand, those before are read from the
 * journal, as they are visited, if somebody asks for them. One thread.
 */
final class ContinuedBookings implements Bookings, AutoCloseable {
    private static final int PART_OF_HEAP = 8;

    private final MemoryBookings added;
    private final Supplier<OpenJournal> journal;
    private Optional<OpenJournal> opened = Optional.empty();

    /** A journal that is open to be read. */
    interface OpenJournal extends AutoCloseable {
        /** All that is in it. */
        Bookings bookings();

        @Override
        void close();
    }

    /**
     * Bookings of a run.
     *
     * @param added what is in memory
     * @param journal opens the journal, which holds all of them
     */
    ContinuedBookings(MemoryBookings added, Supplier<OpenJournal> journal) {
        this.added = added;
        this.journal = journal;
    }

    /** How many bytes of bookings a run keeps in memory that has a journal. */
    static long mostInMemory() {
        return Runtime.getRuntime().maxMemory() / PART_OF_HEAP;
    }

    @Override
    public int lastBar() {
        return added.lastBar();
    }

    @Override
    public void visit(int fromBar, int toBar, BookingVisitor visitor) {
        if (fromBar >= added.firstBar()) {
            added.visit(fromBar, toBar, visitor);
            return;
        }
        OpenJournal all = opened.orElseGet(journal);
        opened = Optional.of(all);
        all.bookings().visit(fromBar, Math.min(toBar, lastBar()), visitor);
    }

    @Override
    public void close() {
        opened.ifPresent(OpenJournal::close);
    }
}
