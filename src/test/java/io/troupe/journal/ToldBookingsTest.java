package io.troupe.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is told while a run goes on hears what bookings that were kept would tell. */
class ToldBookingsTest {
    private static final int BARS = 41;

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    /** Bar by bar, and after each block how far it is. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everythingIsToldAsItWasBooked(int seed) {
        int barsPerEvent = 1 + seed % 9;
        JournalPlan plan = RandomRun.plan(1 + seed % 7, 1 + seed % 3, 1 + seed % 4, barsPerEvent);
        RandomRun run = RandomRun.of(seed, plan);
        Transcript told = new Transcript();
        ToldBookings books = new ToldBookings(plan, told);
        for (int bar = 0; bar < BARS; bar++) {
            assertThat(run.bookBar(books, bar)).isEqualTo((bar + 1) % barsPerEvent == 0
                    ? new Booked.Passed(bar)
                    : new Booked.Pending());
            assertThat(told.lines().getLast()).isEqualTo("end " + bar);
        }
        assertThat(books.finish()).isEqualTo(new Booked.Pending());
        assertThat(told.lines()).isEqualTo(run.transcript(BARS));
    }

    @Test
    void anotherHistoryIsToldAtItsBar() {
        Hash before = Hash.of(new byte[Hash.BYTES]);
        byte[] other = new byte[Hash.BYTES];
        other[0] = 1;
        JournalPlan plan = RandomRun.plan(1, 1, 1, 4)
                .with(List.of(new Restated(1, before, Hash.of(other))));
        Transcript told = new Transcript();
        ToldBookings books = new ToldBookings(plan, told);
        for (int bar = 0; bar < 3; bar++) {
            books.open(bar);
            books.close();
        }
        Transcript expected = new Transcript();
        for (int bar = 0; bar < 3; bar++) {
            expected.bar(bar);
            if (bar == 1) {
                expected.restated(before, Hash.of(other));
            }
            expected.endBar(bar);
        }
        assertThat(told.lines()).isEqualTo(expected.lines());
    }

    @Test
    void barsComeInOrderAndAreClosed() {
        JournalPlan plan = RandomRun.plan(1, 1, 1, 4);
        ToldBookings books = new ToldBookings(plan, new Transcript());
        assertThatThrownBy(() -> books.open(1)).hasMessageContaining("cannot follow");
        assertThatThrownBy(books::close).hasMessageContaining("no bar is open");
        books.open(0);
        assertThatThrownBy(() -> books.open(1)).hasMessageContaining("cannot follow open bar 0");
        assertThatThrownBy(books::finish).hasMessageContaining("is open");
        assertThatThrownBy(() -> books.book(0, Section.HALT, new byte[]{1}, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
