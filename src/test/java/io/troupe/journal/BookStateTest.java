package io.troupe.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.model.FlowKind;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Events that are whole in themselves, checksum included, but do not belong where they are. */
class BookStateTest {
    private static final JournalPlan PLAN = RandomRun.plan(1, 1, 2, 4);
    private static final BarsBooked EVENT = SerializationTest.event();
    private static final Envelope ENVELOPE = EVENT.envelope();

    private static BookState state() {
        return PLAN.initialState(PortfolioId.book(0));
    }

    private static BarsBooked event(Envelope envelope, int bar, byte[] entries) {
        return BarsBooked.of(envelope, new int[]{bar}, new int[]{entries.length}, entries,
                new byte[0], new long[0]);
    }

    private static void assertRefused(BarsBooked event, String reason) {
        BookState state = state();
        assertThatThrownBy(() -> state.evolve(event)).isInstanceOf(JournalDamage.class)
                .hasMessageStartingWith("book-0, event ").hasMessageContaining(reason);
        assertThat(state.position(0, 1)).isZero();
    }

    @Test
    void fillMovesPositionAndCash() {
        BookState state = state().evolve(EVENT);
        assertThat(state.position(0, 1)).isEqualTo(-3);
        assertThat(state.cashMicros(0)).isEqualTo(RandomRun.CASH + 300 - 5);
        assertThat(state.fills()).isEqualTo(1);
        assertThat(state.durable()).isEqualTo(new Durable(3, 1, ENVELOPE.hashAfter()));
    }

    /** A split of 5 more for −3 that were short, and 40 micros for the rest: a fill it is not. */
    @Test
    void aFlowMovesPositionAndCash() {
        BookState state = booked(Section.FLOWS,
                entries -> entries.flow(0, 1, FlowKind.SPLIT, 5, 40));
        assertThat(state.position(0, 1)).isEqualTo(5);
        assertThat(state.cashMicros(0)).isEqualTo(RandomRun.CASH + 40);
        assertThat(state.fills()).isZero();
    }

    @Test
    void aTransferMovesCashAlone() {
        BookState state = booked(Section.TRANSFERS, entries -> entries.transfer(0, -70));
        assertThat(state.position(0, 1)).isZero();
        assertThat(state.cashMicros(0)).isEqualTo(RandomRun.CASH - 70);
        assertThat(state.fills()).isZero();
    }

    private static BookState booked(Section section, Consumer<EntryBuffer> booking) {
        EntryBuffer entries = new EntryBuffer(2);
        booking.accept(entries);
        Bookkeeping books = Bookkeeping.fromFirstBar(PLAN, JournalHead.empty(PLAN));
        books.open(0);
        books.book(0, section, entries.array(), 0, entries.size());
        books.close();
        BookState state = state();
        if (books.finish() instanceof Booked.Complete(List<Block> blocks)) {
            state.evolve(blocks.getFirst().event());
        }
        return state;
    }

    private static BookSnapshot snapshot(BookState state) {
        return (BookSnapshot) state.snapshot();
    }

    /** A snapshot has the fills in one number, and those after it are counted on. */
    @Test
    void fillsAreCountedOnFromASnapshot() {
        BookState before = state();
        BookSnapshot one = snapshot(before.evolve(EVENT));
        BookSnapshot.Flags seven = new BookSnapshot.Flags(new int[0], 7, false);
        BookSnapshot start = snapshot(state());
        BookState after = BookState.restored(before.shape(), BookSnapshot.of(start.durable(),
                start.positions(), start.cashMicros(), seven, start.bookHashes(),
                start.bookSequences()));
        assertThat(one.flags().fills()).isEqualTo(1);
        assertThat(after.fills()).isEqualTo(7);
        assertThat(snapshot(after.evolve(EVENT)).flags().fills()).isEqualTo(8);
        assertThat(after.copy().fills()).isEqualTo(8);
    }

    @Test
    void changedContentIsRefusedByTheChain() {
        byte[] entries = EVENT.entries().clone();
        entries[3]++;
        assertRefused(event(ENVELOPE, 2, entries), "does not have the hash it claims");
        assertRefused(event(ENVELOPE, 1, EVENT.entries()), "does not have the hash it claims");
    }

    @Test
    void anEventOutOfPlaceIsRefused() {
        Hash before = ENVELOPE.hashBefore();
        Hash after = ENVELOPE.hashAfter();
        assertRefused(event(new Envelope(2, 0, 3, before, after), 2, EVENT.entries()),
                "event 1 was expected");
        assertRefused(event(new Envelope(1, -1, 3, before, after), 2, EVENT.entries()),
                "do not follow bar -1");
        assertRefused(event(new Envelope(1, 0, 3, after, after), 2, EVENT.entries()),
                "another history");
        assertRefused(event(ENVELOPE, 4, EVENT.entries()), "out of place");
        BookState state = state().evolve(EVENT);
        assertThatThrownBy(() -> state.evolve(EVENT)).hasMessageContaining("event 2 was expected");
    }

    @Test
    void anEventOfAnotherHistoryThanTheDurableOneIsRefused() {
        Durable known = new Durable(3, 1, ENVELOPE.hashBefore());
        assertThatThrownBy(() -> state().evolve(EVENT, known)).hasMessageContaining("was durable");
        Durable later = Durable.none(ENVELOPE.hashBefore());
        assertThat(state().evolve(EVENT, later).durable().sequence()).isEqualTo(1);
    }

    @Test
    void copyStaysAsItWas() {
        BookState state = state();
        BookState copy = state.copy();
        state.evolve(EVENT);
        assertThat(copy).isEqualTo(state()).isNotEqualTo(state);
    }
}
