package io.troupe.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.FlowKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookingsDiffTest {
    private static final JournalPlan PLAN = RandomRun.plan(3, 2, 4, 2);

    private static MemoryBookings run(int bars, long quantity, int fills) {
        Bookkeeping bookkeeping = Bookkeeping.fromFirstBar(PLAN, JournalHead.empty(PLAN));
        MemoryBookings bookings = new MemoryBookings(PLAN);
        for (int bar = 0; bar < bars; bar++) {
            EntryBuffer entries = new EntryBuffer(4);
            for (int n = 0; n < fills; n++) {
                entries.fill(0, n, bar == 3 ? quantity : 1, 100, 1, 0);
            }
            bookkeeping.open(bar);
            bookkeeping.book(1, Section.FILLS, entries.array(), 0, entries.size());
            if (bookkeeping.close() instanceof Booked.Complete(List<Block> blocks)) {
                bookings.add(blocks);
            }
        }
        return bookings;
    }

    @Test
    void equalRunsDoNotDiffer() {
        assertThat(BookingsDiff.first(run(6, 5, 2), run(6, 5, 2))).isEmpty();
    }

    @Test
    void differingFieldIsNamedWithBothValues() {
        assertThat(BookingsDiff.first(run(6, 5, 2), run(6, 7, 2)))
                .hasValue(new BookingsDiff.Difference(3, 2, "fill.quantity", "5", "7"));
    }

    private static MemoryBookings flowed(long cashMicros) {
        MemoryBookings bookings = new MemoryBookings(PLAN);
        Bookkeeping bookkeeping = Bookkeeping.fromFirstBar(PLAN, JournalHead.empty(PLAN));
        EntryBuffer entries = new EntryBuffer(4);
        entries.flow(0, 1, FlowKind.BORROW, 0, cashMicros);
        bookkeeping.open(0);
        bookkeeping.book(1, Section.FLOWS, entries.array(), 0, entries.size());
        bookkeeping.close();
        if (bookkeeping.finish() instanceof Booked.Complete(List<Block> blocks)) {
            bookings.add(blocks);
        }
        return bookings;
    }

    @Test
    void differingFlowIsNamed() {
        assertThat(BookingsDiff.first(flowed(-3), flowed(-3))).isEmpty();
        assertThat(BookingsDiff.first(flowed(-3), flowed(-4)))
                .hasValue(new BookingsDiff.Difference(0, 2, "flow.cashMicros", "-3", "-4"));
    }

    @Test
    void missingEntryIsNamed() {
        assertThat(BookingsDiff.first(run(6, 5, 2), run(6, 5, 1)).orElseThrow().toString())
                .startsWith("bar 0, strategy 2: entry is nothing, expected fill{asset=1,");
    }

    @Test
    void shorterRunIsNoticedAfterItsEnd() {
        assertThat(BookingsDiff.first(run(6, 5, 2), run(4, 5, 2))).hasValue(
                new BookingsDiff.Difference(4, BookingVisitor.HOUSE, "last bar", "5", "3"));
    }
}
