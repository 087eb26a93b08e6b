package io.troupe.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run has booked, from its first bar or from a later one on, held as packed blocks: about 12
 * bytes a fill. It is filled while the run goes on, or from a journal; where it is bounded, what is
 * in a journal too is forgotten when it becomes too much. Not thread-safe.
 */
public final class MemoryBookings implements Bookings {
    private final List<Track> tracks;
    private final long mostBytes;
    private long bytes;

    /** Without any bar yet, and without a bound. */
    public MemoryBookings(JournalPlan plan) {
        this(plan, JournalHead.empty(plan), Long.MAX_VALUE);
    }

    private MemoryBookings(JournalPlan plan, JournalHead head, long mostBytes) {
        this.mostBytes = mostBytes;
        tracks = plan.portfolios().stream().map(id -> new Track(plan.shape(id),
                id.isHouse() ? head.house() : head.books().get(id.book()))).toList();
    }

    /**
     * What comes after what a journal holds, without any bar of it yet.
     *
     * @param head how far the journal reaches, at a bar at which blocks of all portfolios end
     * @param mostBytes when there are more, all that has been added is forgotten, and the {@link
     *        #firstBar()} moves on
     */
    public static MemoryBookings behind(JournalPlan plan, JournalHead head, long mostBytes) {
        return new MemoryBookings(plan, head, mostBytes);
    }

    /** Adds the next blocks: those of the books, then the house's. */
    public void add(List<Block> blocks) {
        for (Block block : blocks) {
            add(block);
            bytes += block.event().entries().length;
        }
        if (bytes > mostBytes) {
            tracks.forEach(Track::forget);
            bytes = 0;
        }
    }

    /**
     * Adds the next block of a portfolio.
     *
     * @throws JournalDamage if it is not the next one
     */
    public void add(Block block) {
        Track track = track(block.portfolio());
        if (block.event().envelope().sequence() != track.next()) {
            throw new JournalDamage(block.portfolio() + ", " + block.event() + ": event "
                    + track.next() + " was expected");
        }
        track.events.add(block.event());
    }

    /** A portfolio's blocks so far. */
    public List<BarsBooked> events(PortfolioId portfolio) {
        return List.copyOf(track(portfolio).events);
    }

    /** The first bar whose bookings can be here. */
    public int firstBar() {
        return track(PortfolioId.HOUSE).before.bar() + 1;
    }

    @Override
    public int lastBar() {
        return track(PortfolioId.HOUSE).lastBar();
    }

    /** {@inheritDoc} Bars before the {@linkplain #firstBar() first} are passed over. */
    @Override
    public void visit(int fromBar, int toBar, BookingVisitor visitor) {
        int first = Math.max(firstBar(), fromBar);
        List<Cursor> cursors = tracks.stream().map(track -> new Cursor(track, first)).toList();
        for (int bar = first; bar <= Math.min(toBar, lastBar()); bar++) {
            visitor.bar(bar);
            for (Cursor cursor : cursors) {
                cursor.visit(bar, visitor);
            }
            visitor.endBar(bar);
        }
    }

    private Track track(PortfolioId portfolio) {
        return tracks.get(portfolio.book() + 1);
    }

    /** The blocks of one portfolio. */
    private static final class Track {
        private final PortfolioShape shape;
        private Durable before;
        private final List<BarsBooked> events = new ArrayList<>();

        Track(PortfolioShape shape, Durable before) {
            this.shape = shape;
            this.before = before;
        }

        void forget() {
            if (!events.isEmpty()) {
                Envelope last = events.getLast().envelope();
                before = new Durable(last.lastBar(), last.sequence(), last.hashAfter());
                events.clear();
            }
        }

        /** The sequence number of the next event. */
        long next() {
            return before.sequence() + events.size() + 1;
        }

        int lastBar() {
            return events.isEmpty() ? before.bar() : events.getLast().envelope().lastBar();
        }

        /** Index of the first block that ends at a bar or after it. */
        int find(int bar) {
            int low = 0;
            int high = events.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (events.get(middle).envelope().lastBar() < bar) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    /** A place in a track, which moves forward only. */
    private static final class Cursor {
        private final Track track;
        private int event;
        private int index;
        private int offset;

        Cursor(Track track, int bar) {
            this.track = track;
            this.event = track.find(bar);
        }

        void visit(int bar, BookingVisitor visitor) {
            while (event < track.events.size()) {
                BarsBooked current = track.events.get(event);
                if (index == current.bars().length) {
                    event++;
                    index = 0;
                    offset = 0;
                } else if (current.bars()[index] > bar) {
                    return;
                } else {
                    int length = current.lengths()[index];
                    if (current.bars()[index] == bar) {
                        BarCodec.decode(current.entries(), offset, length, bar, track.shape,
                                visitor);
                    }
                    offset += length;
                    index++;
                }
            }
        }
    }
}
