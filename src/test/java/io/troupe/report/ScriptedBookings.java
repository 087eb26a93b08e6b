package io.troupe.report;

import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Bookings written down by a test, bar by bar, in the order they are to be visited. */
public final class ScriptedBookings implements Bookings {
    private final List<List<Consumer<BookingVisitor>>> bars = new ArrayList<>();

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final ScriptedBookings bar(Consumer<BookingVisitor>... events) {
        bars.add(List.of(events));
        return this;
    }

    @Override
    public int lastBar() {
        return bars.size() - 1;
    }

    @Override
    public void visit(int fromBar, int toBar, BookingVisitor visitor) {
        for (int bar = fromBar; bar <= toBar; bar++) {
            visitor.bar(bar);
            bars.get(bar).forEach(event -> event.accept(visitor));
            visitor.endBar(bar);
        }
    }

    /** Daily close-only data from 2 January 2024 on, every calendar day a bar. */
    public static MarketData daily(List<Instrument> instruments, double... closes) {
        int bars = closes.length / instruments.size();
        long[] times = new long[bars];
        for (int bar = 0; bar < bars; bar++) {
            times[bar] = LocalDate.of(2024, 1, 2).plusDays(bar).atStartOfDay()
                    .toEpochSecond(ZoneOffset.UTC);
        }
        return new MarketData(Interval.DAY, instruments, times,
                MarketData.Columns.closeOnly(closes));
    }
}
