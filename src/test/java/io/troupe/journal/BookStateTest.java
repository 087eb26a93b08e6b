package io.troupe.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.model.BarPoint;
import io.troupe.model.Fill;
import io.troupe.model.FlowKind;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import io.troupe.model.orders.PointFill;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    void interestMovesCashAlone() {
        BookState state = booked(Section.CASH_FLOWS,
                entries -> entries.cashFlow(0, FlowKind.DEBIT_INTEREST, -70));
        assertThat(state.position(0, 1)).isZero();
        assertThat(state.cashMicros(0)).isEqualTo(RandomRun.CASH - 70);
        assertThat(state.fills()).isZero();
    }

    /** As a fill does, and it is counted once. */
    @Test
    void aFillAtAPointMovesPositionAndCash() {
        BookState state = booked(Section.POINT_FILLS, entries -> entries.pointFill(0,
                new PointFill(new Fill(0, 1, -3, -300, 5, 2), null, BarPoint.OPEN, 100)));
        assertThat(state.position(0, 1)).isEqualTo(-3);
        assertThat(state.cashMicros(0)).isEqualTo(RandomRun.CASH + 300 - 5);
        assertThat(state.fills()).isEqualTo(1);
    }

    @Test
    void anOrderMovesNothing() {
        OrderEvent event = new OrderEvent(new OrderId(0, 0, 1), OrderState.WORKING,
                OrderCause.NONE, OrderTicket.limit(1, 8, 9.5), 0, Double.NaN);
        BookState state = booked(Section.ORDERS_DECIDED, entries -> entries.order(0, event));
        assertThat(state.position(0, 1)).isZero();
        assertThat(state.cashMicros(0)).isEqualTo(RandomRun.CASH);
        assertThat(state.fills()).isZero();
    }

    @Test
    void aTransferMovesCashAlone() {
        BookState state = booked(Section.TRANSFERS, entries -> entries.transfer(0, -70));
        assertThat(state.position(0, 1)).isZero();
        assertThat(state.cashMicros(0)).isEqualTo(RandomRun.CASH - 70);
        assertThat(state.fills()).isZero();
    }

    /** One bar of the house, with these entries. */
    private static Block houseBar(Map<Section, Consumer<EntryBuffer>> bookings) {
        Bookkeeping books = Bookkeeping.fromFirstBar(PLAN, JournalHead.empty(PLAN));
        books.open(0);
        bookings.forEach((section, booking) -> {
            EntryBuffer entries = new EntryBuffer(2);
            booking.accept(entries);
            books.house(section, entries.array(), 0, entries.size());
        });
        books.close();
        return ((Booked.Complete) books.finish()).blocks().getLast();
    }

    /** A bar in which each account of the house booked all that it can. */
    static Block everythingOfTheHouse() {
        Map<Section, Consumer<EntryBuffer>> bookings = new EnumMap<>(Section.class);
        bookings.put(Section.FLOWS, entries -> {
            entries.flow(0, 0, FlowKind.SPLIT, 4, 11);
            entries.flow(2, 0, FlowKind.SPLIT, 3, 6);
        });
        bookings.put(Section.FILLS, entries -> {
            entries.fill(0, 1, 5, 50, 1, 0);
            entries.fill(2, 1, -2, -20, 3, 0);
        });
        bookings.put(Section.CROSSINGS, entries -> {
            entries.crossed(0, BarPoint.BEFORE_TRADING, 100, -30);
            entries.crossed(1, BarPoint.CLOSE, 7, 2);
        });
        bookings.put(Section.TRANSFERS, entries -> {
            entries.transfer(0, 1_000);
            entries.transfer(1, 400);
            entries.transfer(2, 60);
            entries.transfer(3, -8);
        });
        bookings.put(Section.EXPOSURE, entries -> entries.exposure(1.25));
        return houseBar(bookings);
    }

    /**
     * The fund: its cash and its reserve's, 11 received, 51 paid, 1000 subscribed. The overlay: 6
     * received, 17 from a sale, 60 transferred. Crossings: 70 and 9 saved, 8 given away.
     */
    static void assertEverything(BookState house) {
        assertThat(house.cashMicros(0)).isEqualTo(RandomRun.CASH + RandomRun.RESERVE + 960);
        assertThat(house.cashMicros(1)).isEqualTo(RandomRun.RESERVE + 400);
        assertThat(house.cashMicros(2)).isEqualTo(83);
        assertThat(house.cashMicros(3)).isEqualTo(71);
        long[][] held = {{4, 5}, {0, 0}, {3, -2}, {0, 0}};
        for (int row = 0; row < held.length; row++) {
            for (int asset = 0; asset < 2; asset++) {
                assertThat(house.position(row, asset)).isEqualTo(held[row][asset]);
            }
        }
        assertThat(house.fills()).isEqualTo(2);
    }

    @Test
    void eachAccountOfTheHouseIsPostedToItsRow() {
        BookState house = PLAN.initialState(PortfolioId.HOUSE);
        assertThat(house.cashMicros(0)).isEqualTo(RandomRun.CASH + RandomRun.RESERVE);
        assertThat(house.cashMicros(1)).isEqualTo(RandomRun.RESERVE);
        assertThat(house.cashMicros(2)).isZero();
        assertThat(house.cashMicros(3)).isZero();
        assertEverything(house.evolve(everythingOfTheHouse().event()));
    }

    @Test
    void theAccountsAreInTheSnapshot() {
        BookState house = PLAN.initialState(PortfolioId.HOUSE)
                .evolve(everythingOfTheHouse().event());
        BookState restored = BookState.restored(house.shape(), house.snapshot());
        assertEverything(restored);
        assertThat(restored).isEqualTo(house);
    }

    @Test
    void savingsThatDoNotFitAreDamage() {
        Map<Section, Consumer<EntryBuffer>> bookings = new EnumMap<>(Section.class);
        bookings.put(Section.CROSSINGS,
                entries -> entries.crossed(0, BarPoint.OPEN, Long.MAX_VALUE, 1));
        BarsBooked event = houseBar(bookings).event();
        assertThatThrownBy(() -> PLAN.initialState(PortfolioId.HOUSE).evolve(event))
                .isInstanceOf(JournalDamage.class).hasMessageContaining("does not fit");
    }

    /** Before the house had accounts, its snapshots had one row. */
    @Test
    void aSnapshotOfTheHouseAloneIsOneOfEmptyAccounts() {
        BookState house = PLAN.initialState(PortfolioId.HOUSE);
        BookSnapshot now = snapshot(house);
        BookSnapshot then = BookSnapshot.of(now.durable(), new long[]{8, -9}, new long[]{70},
                new BookSnapshot.Flags(new int[0], 12, true), now.bookHashes(),
                now.bookSequences());
        BookState restored = BookState.restored(house.shape(), then);
        assertThat(snapshot(restored).positions()).containsExactly(8, -9, 0, 0, 0, 0, 0, 0);
        assertThat(snapshot(restored).cashMicros()).containsExactly(70, 0, 0, 0);
        assertThat(snapshot(restored).flags()).usingRecursiveComparison()
                .isEqualTo(then.flags());
        assertThat(restored.durable()).isEqualTo(house.durable());
        assertThat(restored.evolve(everythingOfTheHouse().event()).cashMicros(3)).isEqualTo(71);
    }

    @Test
    void aSnapshotOfAnotherShapeIsRefused() {
        BookSnapshot book = snapshot(state());
        BookSnapshot wide = BookSnapshot.of(book.durable(), new long[4], new long[2], book.flags(),
                book.bookHashes(), book.bookSequences());
        for (PortfolioId id : PLAN.portfolios()) {
            assertThatThrownBy(() -> BookState.restored(PLAN.shape(id), wide))
                    .isInstanceOf(JournalDamage.class).hasMessageContaining("another layout");
        }
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
    void anEventMadeHereDoesWhatItDoesWhenItIsReadBack() {
        Durable known = Durable.none(ENVELOPE.hashBefore());
        BookState state = state().evolveMade(EVENT, known);
        assertThat(state).isEqualTo(state().evolve(EVENT));
        assertThat(state.durable()).isEqualTo(new Durable(3, 1, ENVELOPE.hashAfter()));
        assertThatThrownBy(() -> state.evolveMade(EVENT, known))
                .hasMessageContaining("event 2 was expected");
        assertThatThrownBy(() -> state().evolveMade(event(ENVELOPE, 4, EVENT.entries()), known))
                .hasMessageContaining("out of place");
        assertThatThrownBy(() -> state().evolveMade(EVENT, new Durable(3, 1, known.hash())))
                .hasMessageContaining("was durable");
    }

    @Test
    void copyStaysAsItWas() {
        BookState state = state();
        BookState copy = state.copy();
        state.evolve(EVENT);
        assertThat(copy).isEqualTo(state()).isNotEqualTo(state);
    }
}
