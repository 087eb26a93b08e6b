package io.troupe.run;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.journal.MemoryBookings;
import org.jspecify.annotations.Nullable;

/**
 * The bookings of a run that went on: what was added is at hand, what was booked before is read
 * from the journal if somebody asks for it. One thread.
 */
final class ContinuedBookings implements Bookings {
    private final MemoryBookings added;
    private final Earlier earlier;
    private @Nullable Bookings whole;

    /** Reads a whole journal. */
    interface Earlier {
        Bookings read();
    }

    ContinuedBookings(MemoryBookings added, Earlier earlier) {
        this.added = added;
        this.earlier = earlier;
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
        Bookings all = whole == null ? earlier.read() : whole;
        whole = all;
        all.visit(fromBar, toBar, visitor);
    }
}
