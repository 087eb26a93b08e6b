package io.troupe.journal;

import io.troupe.ledger.LedgerColumns;
import io.troupe.model.BarPoint;
import io.troupe.model.ConstructionNote;
import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.QuarantineReason;
import io.troupe.model.RiskEvent;
import io.troupe.model.StaffMove;
import io.troupe.model.orders.OrderEvent;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The durable ledger of a portfolio, as its events tell it: positions and cash of each strategy (of
 * the fund and of each of its {@linkplain HouseAccount accounts}, for the house), and how far the
 * journal reaches.
 *
 * <p>Mutable, because a copy of a book of 256 strategies per event would cost more than the event;
 * {@link #copy()} is what others are given. After {@link #evolve} has thrown, a state is not to be
 * used any more.
 */
public final class BookState {
    private final PortfolioShape shape;
    private final LedgerColumns ledgers;
    private final BitSet quarantined;
    private final Applier applier = new Applier();
    private final EventChain chain;
    /** Fills before the state was restored: a snapshot has them in one number. */
    private long fillsBefore;
    private boolean halted;
    private byte[] bookHashes;
    private long[] bookSequences;

    private BookState(PortfolioShape shape, Durable reached, LedgerColumns ledgers,
            BitSet quarantined) {
        this.shape = shape;
        this.ledgers = ledgers;
        this.quarantined = quarantined;
        this.chain = new EventChain(shape, reached);
        this.bookHashes = new byte[0];
        this.bookSequences = new long[0];
    }

    static BookState initial(PortfolioShape shape, Hash hash, long[] cashMicros) {
        return new BookState(shape, Durable.none(hash),
                new LedgerColumns(shape.assets(), cashMicros), new BitSet());
    }

    /**
     * Applies the next event and returns this state.
     *
     * @throws JournalDamage if the event is damaged or not the next one
     */
    public BookState evolve(BarsBooked event) {
        return evolve(event, false);
    }

    private BookState evolve(BarsBooked event, boolean isMadeHere) {
        try {
            // The whole event first: a damaged one changes no position.
            if (isMadeHere) {
                chain.takeMade(event);
            } else {
                chain.take(event);
            }
            apply(event);
        } catch (JournalDamage damage) {
            throw damage.in(shape.id() + ", " + event);
        } catch (ArithmeticException overflow) {
            throw new JournalDamage(
                    shape.id() + ", " + event + ": an amount does not fit", overflow);
        }
        return this;
    }

    private void apply(BarsBooked event) {
        int offset = 0;
        for (int i = 0; i < event.bars().length; i++) {
            int length = event.lengths()[i];
            BarCodec.decode(event.entries(), offset, length, event.bars()[i], shape, applier);
            offset += length;
        }
        bookHashes = event.bookHashes();
        bookSequences = event.bookSequences();
    }

    /**
     * Applies the next event and compares with what is known of the journal: its hash at an event,
     * and that later events are of later bars.
     *
     * @throws JournalDamage if the event is damaged, not the next one, or of another history
     */
    public BookState evolve(BarsBooked event, Durable known) {
        evolve(event);
        return checked(event, known);
    }

    /**
     * Applies the next event, which this process has just made and nobody has stored yet: its
     * place is checked, and its content taken to have the hash that it was made with. When it is
     * read back, {@link #evolve(BarsBooked, Durable)} computes that anew.
     *
     * @throws JournalDamage if the event is not the next one, or of another history
     */
    public BookState evolveMade(BarsBooked event, Durable known) {
        evolve(event, true);
        return checked(event, known);
    }

    private BookState checked(BarsBooked event, Durable known) {
        Envelope taken = event.envelope();
        if (taken.sequence() == known.sequence() && !taken.hashAfter().equals(known.hash())) {
            throw new JournalDamage(shape.id() + ", " + event + ": it has the hash "
                    + taken.hashAfter().brief() + " where " + known.hash().brief()
                    + " was durable");
        }
        if (taken.sequence() > known.sequence() && taken.firstBar() <= known.bar()) {
            throw new JournalDamage(shape.id() + ", " + event + ": all up to bar " + known.bar()
                    + " was durable after " + known.sequence() + " events");
        }
        return this;
    }

    /** The portfolio this is the ledger of. */
    public PortfolioShape shape() {
        return shape;
    }

    /** How far the journal reaches. */
    public Durable durable() {
        return chain.durable();
    }

    /** Held steps of an asset in a row: a strategy of the book, an account of the house. */
    public long position(int row, int asset) {
        return ledgers.position(row, asset);
    }

    /** Cash of a row. */
    public long cashMicros(int row) {
        return ledgers.cashMicros(row);
    }

    /** How many fills have been booked. */
    public long fills() {
        long fills = fillsBefore;
        for (int strategy = 0; strategy < shape.strategies(); strategy++) {
            fills += ledgers.fills(strategy);
        }
        return fills;
    }

    /** What the house's last event says of a book: how far it was at the house's last bar. */
    public Durable named(int book, Hash start) {
        Durable reached = durable();
        return reached.sequence() == 0 ? Durable.none(start)
                : new Durable(reached.bar(), bookSequences[book],
                        Hash.of(bookHashes, book * Hash.BYTES, Hash.BYTES));
    }

    /** A copy that later events do not change. */
    public BookState copy() {
        return restored(shape, snapshot());
    }

    /** What is stored of it, to make recovery short; a copy. */
    public JournalRecord snapshot() {
        return BookSnapshot.of(durable(), ledgers.positions(), ledgers.cashMicros(),
                new BookSnapshot.Flags(quarantined.stream().toArray(), fills(), halted),
                bookHashes, bookSequences);
    }

    /**
     * The state a snapshot was taken of.
     *
     * @param stored what {@link #snapshot()} returned
     * @throws JournalDamage if it is of a portfolio of another shape
     */
    public static BookState restored(PortfolioShape shape, JournalRecord stored) {
        BookSnapshot snapshot = ((BookSnapshot) stored).as(shape);
        if (snapshot.positions().length != shape.strategies() * shape.assets()
                || snapshot.cashMicros().length != shape.strategies()) {
            throw new JournalDamage("the snapshot of " + shape.id() + " has another layout");
        }
        BitSet quarantined = new BitSet();
        IntStream.of(snapshot.flags().quarantined()).forEach(quarantined::set);
        LedgerColumns ledgers = LedgerColumns.of(shape.assets(), snapshot.positions(),
                snapshot.cashMicros());
        BookState state = new BookState(shape, snapshot.durable(), ledgers, quarantined);
        state.fillsBefore = snapshot.flags().fills();
        state.halted = snapshot.flags().halted();
        state.bookHashes = snapshot.bookHashes();
        state.bookSequences = snapshot.bookSequences();
        return state;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BookState that && shape.equals(that.shape)
                && snapshot().equals(that.snapshot());
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ledgers.positions()) + Arrays.hashCode(ledgers.cashMicros());
    }

    @Override
    public String toString() {
        Durable reached = durable();
        return shape.id() + " after bar " + reached.bar() + " (event " + reached.sequence()
                + ", hash " + reached.hash().brief() + ")";
    }

    /** Books entries; strategies come with their index in the run. */
    private final class Applier implements BookingVisitor {
        @Override
        public void flow(int strategy, int asset, FlowKind kind, long steps, long received) {
            ledgers.flow(row(strategy), asset, steps, received);
        }

        @Override
        public void cashFlow(int strategy, FlowKind kind, long received) {
            ledgers.flow(row(strategy), received);
        }

        @Override
        public void fill(int strategy, int asset, long quantity, long notionalMicros,
                long feeMicros, long slippageMicros) {
            ledgers.fill(row(strategy), asset, quantity, notionalMicros, feeMicros);
        }

        /** An order is what is wanted: it moves nothing before it is filled. */
        @Override
        public void order(int strategy, OrderEvent event) {}

        @Override
        public void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
            ledgers.transfer(HouseAccount.CROSSINGS.row(),
                    Math.addExact(nettingMicros, poolingMicros));
        }

        @Override
        public void transfer(int strategy, long micros) {
            ledgers.transfer(row(strategy), micros);
        }

        @Override
        public void quarantine(int strategy, QuarantineReason reason, String detail) {
            quarantined.set(row(strategy));
        }

        /** Whose capital goes is told by transfers, whose positions by fills. */
        @Override
        public void staffed(int strategy, StaffMove move) {}

        /** A note of what is wanted: it moves nothing. */
        @Override
        public void constructed(int strategy, ConstructionNote note) {}

        /** A factor on what will be wanted: it moves nothing. */
        @Override
        public void exposure(double factor) {}

        @Override
        public void halt(boolean nowHalted) {
            halted = nowHalted;
        }

        /** What rules say of risk: it moves nothing. */
        @Override
        public void risk(int portfolio, RiskEvent event) {}

        /** A cut is a record of a decision: it moves nothing. */
        @Override
        public void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {}

        private int row(int strategy) {
            return shape.row(strategy);
        }
    }
}
