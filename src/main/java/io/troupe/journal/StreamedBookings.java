package io.troupe.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run has booked, read from its journal while it is visited: of each portfolio a few
 * blocks are in memory, never more than {@value #BYTES_AT_ONCE} bytes of them or else one, and
 * where each block ends. A visit tells what {@link MemoryBookings} of the same events tells.
 *
 * <p>Each event is checked when it is read, as {@link BookState#evolve} checks it, and at the end
 * against how far the journal is known to reach: a visit throws {@link JournalDamage} where
 * something is wrong or missing, having told what comes before. Not thread-safe.
 */
public final class StreamedBookings implements Bookings {
    /** How much is read at once. */
    static final int BYTES_AT_ONCE = 1 << 16;
    private static final int MOST_AT_ONCE = 64;

    /** Where the events of a run's portfolios are read back, a few at a time. */
    public interface EventSource {
        /**
         * Reads events of a portfolio, in their order.
         *
         * @param fromSequence the number of the first one, from 1
         * @param most how many, > 0
         * @return as many as were asked for, or all that are left
         * @throws JournalDamage if they cannot be read
         */
        List<BarsBooked> read(PortfolioId portfolio, long fromSequence, int most);
    }

    private final List<Line> lines;
    private final int lastBar;
    private final EventSource source;

    /**
     * The bookings of a journal.
     *
     * @param head how far it reaches: of the house, and what the house names of the books
     * @param source where its events are
     */
    StreamedBookings(JournalPlan plan, JournalHead head, EventSource source) {
        this.source = source;
        this.lastBar = head.house().bar();
        List<Durable> known = Stream
                .concat(Stream.of(head.house()), head.named().stream()).toList();
        this.lines = plan.portfolios().stream().map(id -> new Line(plan.shape(id),
                Durable.none(plan.startHash(id)), known.get(id.book() + 1))).toList();
    }

    /**
     * The bookings of a journal up to a bar of the house's, which names how far the books reach.
     *
     * @param house how far the house is known to reach, as the watermark has it
     * @param source where its events are
     * @throws JournalDamage if the house's event of that bar is not there or damaged
     */
    public static StreamedBookings upTo(JournalPlan plan, Durable house, EventSource source) {
        if (house.sequence() == 0) {
            return new StreamedBookings(plan, JournalHead.empty(plan), source);
        }
        List<BarsBooked> last = source.read(PortfolioId.HOUSE, house.sequence(), 1);
        if (last.isEmpty()) {
            throw new JournalDamage(PortfolioId.HOUSE + " does not reach event " + house.sequence()
                    + ", which was durable");
        }
        List<Durable> named = named(plan, house, last.getFirst());
        return new StreamedBookings(plan, new JournalHead(house, named, named), source);
    }

    private static List<Durable> named(JournalPlan plan, Durable house, BarsBooked last) {
        int books = plan.layout().books();
        if (!last.isIntact() || !last.envelope().hashAfter().equals(house.hash())
                || last.bookSequences().length != books
                || last.bookHashes().length != books * Hash.BYTES) {
            throw new JournalDamage(PortfolioId.HOUSE + ", " + last
                    + ": it is not the one that was durable");
        }
        return IntStream.range(0, books).mapToObj(book -> new Durable(house.bar(),
                last.bookSequences()[book],
                Hash.of(last.bookHashes(), book * Hash.BYTES, Hash.BYTES))).toList();
    }

    @Override
    public int lastBar() {
        return lastBar;
    }

    @Override
    public void visit(int fromBar, int toBar, BookingVisitor visitor) {
        int first = Math.max(0, fromBar);
        List<Cursor> cursors = lines.stream().map(line -> new Cursor(line, first)).toList();
        for (int bar = first; bar <= Math.min(toBar, lastBar); bar++) {
            visitor.bar(bar);
            for (Cursor cursor : cursors) {
                cursor.visit(bar, visitor);
            }
            visitor.endBar(bar);
        }
    }

    /** One portfolio, and what has been found of its events. */
    private static final class Line {
        private final PortfolioShape shape;
        private final Durable known;
        /** How far it reaches after each event, and before the first. */
        private final List<Durable> passed = new ArrayList<>();

        Line(PortfolioShape shape, Durable start, Durable known) {
            this.shape = shape;
            this.known = known;
            passed.add(start);
        }

        /** The last place that has been found before a bar. */
        Durable before(int bar) {
            int low = 0;
            int high = passed.size() - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (passed.get(middle).bar() < bar) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return passed.get(low);
        }

        void pass(Durable reached) {
            if (reached.sequence() == known.sequence() && !reached.hash().equals(known.hash())) {
                throw new JournalDamage("it has the hash " + reached.hash().brief() + " where "
                        + known.hash().brief() + " was durable");
            }
            if (reached.sequence() == passed.size()) {
                passed.add(reached);
            }
        }
    }

    /** A place in a line, which moves forward only. */
    private final class Cursor {
        private final Line line;
        private final EventChain chain;
        private final Deque<BarsBooked> ahead = new ArrayDeque<>();
        private @Nullable BarsBooked current;
        private int most = 1;
        private int index;
        private int offset;

        Cursor(Line line, int bar) {
            this.line = line;
            this.chain = new EventChain(line.shape, line.before(bar));
        }

        void visit(int bar, BookingVisitor visitor) {
            BarsBooked event = eventAt(bar);
            while (event != null && event.bars()[index] <= bar) {
                int length = event.lengths()[index];
                if (event.bars()[index] == bar) {
                    BarCodec.decode(event.entries(), offset, length, bar, line.shape, visitor);
                }
                offset += length;
                index++;
                event = eventAt(bar);
            }
        }

        /** The event with the next bar that has content; null if all up to a bar have been told. */
        private @Nullable BarsBooked eventAt(int bar) {
            while (current == null || index == current.bars().length) {
                Durable reached = chain.durable();
                if (reached.bar() >= bar || reached.sequence() >= line.known.sequence()) {
                    return null;
                }
                current = next(reached.sequence());
                index = 0;
                offset = 0;
            }
            return current;
        }

        private BarsBooked next(long sequence) {
            if (ahead.isEmpty()) {
                ahead.addAll(source.read(line.shape.id(), sequence + 1,
                        (int) Math.min(most, line.known.sequence() - sequence)));
            }
            BarsBooked event = ahead.poll();
            if (event == null) {
                throw new JournalDamage(line.shape.id() + " ends after event " + sequence
                        + ", but event " + line.known.sequence() + " was durable");
            }
            try {
                chain.take(event);
                line.pass(chain.durable());
            } catch (JournalDamage damage) {
                throw damage.in(line.shape.id() + ", " + event);
            }
            most = Math.clamp(BYTES_AT_ONCE / (event.entries().length + 1), 1, MOST_AT_ONCE);
            return event;
        }
    }
}
