package io.troupe.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Visits tell what the run booked, whatever is read when. */
class StreamedBookingsTest {
    private static final int BARS = 150;

    /** The events of a run, which notes what is read of them. */
    private static final class Events implements StreamedBookings.EventSource {
        private final List<Block> blocks;
        private final List<List<BarsBooked>> read = new ArrayList<>();
        private UnaryOperator<List<BarsBooked>> change = UnaryOperator.identity();

        Events(List<Block> blocks) {
            this.blocks = blocks;
        }

        @Override
        public List<BarsBooked> read(PortfolioId portfolio, long fromSequence, int most) {
            List<BarsBooked> events = change.apply(of(portfolio).stream()
                    .filter(event -> event.envelope().sequence() >= fromSequence).limit(most)
                    .toList());
            read.add(events);
            return events;
        }

        List<BarsBooked> of(PortfolioId portfolio) {
            return blocks.stream().filter(block -> block.portfolio().equals(portfolio))
                    .map(Block::event).toList();
        }

        long count() {
            return read.stream().mapToLong(List::size).sum();
        }
    }

    private final JournalPlan plan;
    private final RandomRun run;
    private final Events events;
    private final JournalHead head;

    StreamedBookingsTest() {
        plan = RandomRun.plan(7, 2, 3, 8);
        run = RandomRun.of(5, plan);
        Bookkeeping bookkeeping = Bookkeeping.fromFirstBar(plan, JournalHead.empty(plan));
        List<Block> blocks = run.book(bookkeeping, 0, BARS - 1);
        if (bookkeeping.finish() instanceof Booked.Complete(List<Block> last)) {
            blocks.addAll(last);
        }
        events = new Events(blocks);
        List<Durable> books = plan.portfolios().stream().filter(id -> !id.isHouse())
                .map(this::reached).toList();
        head = new JournalHead(reached(PortfolioId.HOUSE), books, books);
    }

    private Durable reached(PortfolioId id) {
        Envelope last = events.of(id).getLast().envelope();
        return new Durable(last.lastBar(), last.sequence(), last.hashAfter());
    }

    private StreamedBookings bookings() {
        return new StreamedBookings(plan, head, events);
    }

    private List<String> transcript(int fromBar, int toBar) {
        List<String> all = run.transcript(toBar + 1);
        return all.subList(all.indexOf("bar " + fromBar), all.size());
    }

    @Test
    void aVisitTellsAllAndReadsEachEventOnce() {
        StreamedBookings bookings = bookings();
        assertThat(bookings.lastBar()).isEqualTo(BARS - 1);
        assertThat(Transcript.of(bookings, 0, BARS - 1).lines()).isEqualTo(run.transcript(BARS));
        assertThat(events.count()).isEqualTo(events.blocks.size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anyPartIsToldInAnyOrder(boolean isKnown) {
        StreamedBookings bookings = bookings();
        if (isKnown) {
            bookings.visit(0, BARS, new BookingVisitor() {
            });
        }
        Random random = new Random(3);
        for (int n = 0; n < 40; n++) {
            int from = random.nextInt(BARS);
            int to = from + random.nextInt(BARS - from);
            assertThat(Transcript.of(bookings, from, to).lines()).as("bars %d–%d", from, to)
                    .isEqualTo(transcript(from, to));
        }
        assertThat(Transcript.of(bookings, -3, BARS + 9).lines()).isEqualTo(run.transcript(BARS));
        assertThat(Transcript.of(bookings, 9, 8).lines()).isEmpty();
    }

    @Test
    void aBarThatWasPassedIsFoundAgainWithoutWhatIsBefore() {
        StreamedBookings bookings = bookings();
        bookings.visit(0, BARS - 1, new BookingVisitor() {
        });
        events.read.clear();
        assertThat(Transcript.of(bookings, 140, 140).lines()).isEqualTo(transcript(140, 140));
        assertThat(events.read).hasSizeLessThanOrEqualTo(2 * plan.portfolios().size());
        assertThat(events.count()).isLessThan(events.blocks.size() / 2);
    }

    @Test
    void manySmallEventsAreReadAtOnceButFewLargeOnes() {
        bookings().visit(0, BARS - 1, new BookingVisitor() {
        });
        assertThat(events.read).allSatisfy(some -> assertThat(
                some.size() == 1 || 2 * StreamedBookings.BYTES_AT_ONCE > some.stream()
                        .mapToInt(event -> event.entries().length).sum())
                .isTrue());
        assertThat(events.read).anySatisfy(some -> assertThat(some).hasSizeGreaterThan(3));
    }

    @Test
    void whatIsNotDurableIsNotTold() {
        BarsBooked third = events.of(PortfolioId.HOUSE).get(2);
        Durable early = new Durable(23, 3, third.envelope().hashAfter());
        StreamedBookings bookings = StreamedBookings.upTo(plan, early, events);
        assertThat(Transcript.of(bookings, 0, BARS).lines()).isEqualTo(run.transcript(24));
        Durable none = Durable.none(plan.startHash(PortfolioId.HOUSE));
        assertThat(StreamedBookings.upTo(plan, none, events).lastBar()).isEqualTo(-1);
    }

    @Test
    void theHouseMustHaveTheEventThatIsKnown() {
        Durable house = head.house();
        assertThatThrownBy(() -> StreamedBookings.upTo(plan,
                new Durable(house.bar() + 8, house.sequence() + 1, house.hash()), events))
                .isInstanceOf(JournalDamage.class).hasMessageContaining("does not reach event");
        assertThatThrownBy(() -> StreamedBookings.upTo(plan,
                new Durable(house.bar(), house.sequence(), head.named().getFirst().hash()),
                events)).isInstanceOf(JournalDamage.class)
                .hasMessageContaining("it is not the one that was durable");
    }

    private void assertRefused(String reason) {
        Transcript told = new Transcript();
        assertThatThrownBy(() -> bookings().visit(0, BARS - 1, told))
                .isInstanceOf(JournalDamage.class).hasMessageContaining(reason);
        assertThat(run.transcript(BARS)).as("what was told before").containsAll(told.lines());
    }

    private void change(PortfolioId portfolio, int sequence, UnaryOperator<BarsBooked> how) {
        BarsBooked changed = how.apply(events.of(portfolio).get(sequence - 1));
        events.change = some -> some.stream()
                .map(each -> each.envelope().equals(changed.envelope()) ? changed : each).toList();
    }

    @Test
    void aChangedByteIsRefused() {
        change(PortfolioId.book(1), 4, event -> {
            byte[] entries = event.entries().clone();
            entries[5] ^= 1;
            return new BarsBooked(event.envelope(), event.bars(), event.lengths(), entries,
                    event.bookHashes(), event.bookSequences(), event.checksum());
        });
        assertRefused("book-1, event 4 ");
    }

    @Test
    void contentThatTheChainDoesNotHaveIsRefusedThoughItsChecksumFits() {
        change(PortfolioId.HOUSE, 7, event -> {
            byte[] entries = event.entries().clone();
            entries[entries.length - 1] ^= 1;
            return BarsBooked.of(event.envelope(), event.bars(), event.lengths(), entries,
                    event.bookHashes(), event.bookSequences());
        });
        assertRefused("does not have the hash it claims");
    }

    @Test
    void aLostEventIsNoticed() {
        events.change = some -> some.stream()
                .filter(each -> each.envelope().sequence() != 6).toList();
        assertRefused("event 6 was expected");
    }

    @Test
    void aLostEndIsNoticed() {
        long last = head.house().sequence();
        events.change = some -> some.stream()
                .filter(each -> each.envelope().sequence() != last).toList();
        assertRefused("house ends after event " + (last - 1) + ", but event " + last
                + " was durable");
    }

    @Test
    void anotherEndThanTheDurableOneIsNoticed() {
        Durable house = head.house();
        JournalHead other = new JournalHead(
                new Durable(house.bar(), house.sequence(), head.named().getFirst().hash()),
                head.books(), head.named());
        assertThatThrownBy(() -> new StreamedBookings(plan, other, events).visit(0, BARS - 1,
                new BookingVisitor() {
                })).isInstanceOf(JournalDamage.class)
                .hasMessageContaining("was durable");
    }
}
