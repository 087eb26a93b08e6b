package io.troupe.journal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns what all portfolios book, bar by bar, into the blocks they are to write.
 *
 * <p>Blocks end at fixed bars and at a stop, never by timing. On a resume, bars that the journal
 * holds are compared with it and not written again. A stop within bars that books have written but
 * the house has not writes nothing: those bars stay as the journal has them, until a later resume
 * completes their block.
 */
public final class Bookkeeping extends BarBooks {
    private static final Booked PENDING = new Booked.Pending();
    private static final byte[] NO_HASHES = {};
    private static final long[] NO_SEQUENCES = {};

    private final JournalHead head;
    private final BlockBuilder house;
    private final BlockBuilder[] books;
    private int firstBar;

    private Bookkeeping(JournalPlan plan, JournalHead head, JournalHead start) {
        super(plan, start.house().bar());
        this.head = head;
        this.house = new BlockBuilder(PortfolioId.HOUSE, start.house().hash(), head.house(),
                head.house());
        this.books = new BlockBuilder[plan.layout().books()];
        for (int book = 0; book < books.length; book++) {
            Durable named = head.named().get(book);
            books[book] = new BlockBuilder(PortfolioId.book(book), start.named().get(book).hash(),
                    named, further(head.books().get(book), named));
        }
        this.firstBar = head.house().bar() + 1;
    }

    /** Begins at bar 0, comparing with what a journal holds, if it holds anything. */
    public static Bookkeeping fromFirstBar(JournalPlan plan, JournalHead head) {
        return new Bookkeeping(plan, head, JournalHead.empty(plan));
    }

    /**
     * Begins after a bar that the journal holds, comparing from there.
     *
     * @param start how far all portfolios reached with that bar, at which a block ended
     */
    public static Bookkeeping fromBar(JournalPlan plan, JournalHead head, JournalHead start) {
        return new Bookkeeping(plan, head, start);
    }

    @Override
    void addToBook(int book, Section section, byte[] bytes, int offset, int length) {
        books[book].section(section, bytes, offset, length);
    }

    @Override
    void addToHouse(Section section, byte[] bytes, int offset, int length) {
        house.section(section, bytes, offset, length);
    }

    @Override
    Booked closed() {
        int bar = bar();
        house.endBar(bar, true);
        for (BlockBuilder book : books) {
            book.endBar(bar, false);
        }
        if (bar <= head.lastWrittenBar()) {
            Booked.Diverged diverged = divergence();
            if (diverged != null) {
                return diverged;
            }
        }
        return endsBlock() ? cut() : PENDING;
    }

    /** Ends the block at the last closed bar. */
    @Override
    Booked finished() {
        return bar() < head.lastWrittenBar() ? PENDING : cut();
    }

    private Booked cut() {
        int bar = bar();
        List<Block> blocks = new ArrayList<>();
        byte[] hashes = new byte[books.length * Hash.BYTES];
        long[] sequences = new long[books.length];
        for (int i = 0; i < books.length; i++) {
            add(blocks, books[i], books[i].cut(firstBar, bar, NO_HASHES, NO_SEQUENCES));
            books[i].hash().copyTo(hashes, i * Hash.BYTES);
            sequences[i] = books[i].sequence();
        }
        add(blocks, house, house.cut(firstBar, bar, hashes, sequences));
        firstBar = Math.max(firstBar, bar + 1);
        return blocks.isEmpty() ? PENDING : new Booked.Complete(blocks);
    }

    private static void add(List<Block> blocks, BlockBuilder builder, @Nullable BarsBooked event) {
        if (event != null) {
            blocks.add(new Block(builder.portfolio(), event));
        }
    }

    private Booked.@Nullable Diverged divergence() {
        Booked.Diverged found = compared(house, head.house());
        for (int book = 0; found == null && book < books.length; book++) {
            found = compared(books[book], head.named().get(book));
            if (found == null) {
                found = compared(books[book], head.books().get(book));
            }
        }
        return found;
    }

    private Booked.@Nullable Diverged compared(BlockBuilder builder, Durable recorded) {
        if (recorded.bar() != bar() || recorded.hash().equals(builder.hash())) {
            return null;
        }
        return new Booked.Diverged(builder.portfolio(), bar(), recorded.hash(), builder.hash());
    }

    private static Durable further(Durable written, Durable named) {
        return written.bar() > named.bar() ? written : named;
    }
}
