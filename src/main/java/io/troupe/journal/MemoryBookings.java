package io.troupe.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything a run has booked, held as packed blocks: about 12 bytes a fill. It is filled while the
 * run goes on, or from a journal. Not thread-safe.
 */
public final class MemoryBookings implements Bookings {
    private final List<Track> tracks;

    /** Without any bar yet. */
    public MemoryBookings(JournalPlan plan) {
        tracks = plan.portfolios().stream().map(id -> new Track(plan.shape(id))).toList();
    }

    /** Adds the next blocks: those of the books, then the house's. */
    public void add(List<Block> blocks) {
        for (Block block : blocks) {
            add(block);
        }
    }

    /**
     * Adds the next block of a portfolio.
     *
     * @throws JournalDamage if it is not the next one
     */
    public void add(Block block) {
        List<BarsBooked> events = track(block.portfolio()).events;
        if (block.event().envelope().sequence() != events.size() + 1L) {
            throw new JournalDamage(block.portfolio() + ", " + block.event() + ": event "
                    + (events.size() + 1) + " was expected");
        }
        events.add(block.event());
    }

    /** A portfolio's blocks so far. */
    public List<BarsBooked> events(PortfolioId portfolio) {
        return List.copyOf(track(portfolio).events);
    }

    @Override
    public int lastBar() {
        return track(PortfolioId.HOUSE).lastBar();
    }

    @Override
    public void visit(int fromBar, int toBar, BookingVisitor visitor) {
        int first = Math.max(0, fromBar);
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
        private final List<BarsBooked> events = new ArrayList<>();

        Track(PortfolioShape shape) {
            this.shape = shape;
        }

        int lastBar() {
            return events.isEmpty() ? -1 : events.getLast().envelope().lastBar();
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
