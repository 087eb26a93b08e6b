package io.troupe.journal.portfolios;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import akka.persistence.typed.PersistenceId;
import akka.persistence.typed.RecoveryCompleted;
import akka.persistence.typed.RecoveryFailed;
import akka.persistence.typed.SnapshotAdapter;
import akka.persistence.typed.SnapshotSelectionCriteria;
import akka.persistence.typed.javadsl.CommandHandler;
import akka.persistence.typed.javadsl.EventHandler;
import akka.persistence.typed.javadsl.EventSourcedBehavior;
import akka.persistence.typed.javadsl.Recovery;
import akka.persistence.typed.javadsl.RetentionCriteria;
import akka.persistence.typed.javadsl.SignalHandler;
import io.troupe.journal.BarsBooked;
import io.troupe.journal.BookState;
import io.troupe.journal.Durable;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.JournalRecord;
import io.troupe.journal.Ledger;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.store.Causes;
import io.troupe.journal.store.JournalProblem;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Owns the durable ledger of one portfolio, a book or the house, and writes its events in the order
 * of the commands. It refuses what does not follow its last event, whether read or to be written,
 * and never decides what is booked. It stops when a write fails: what is in the journal then is
 * unknown until the next recovery.
 */
public final class Portfolio
        extends
        EventSourcedBehavior<Portfolio.Command, BarsBooked, BookState> {
    /** What a portfolio is told. */
    public sealed interface Command {}

    /**
     * Write a block.
     *
     * @param event the next event of this portfolio
     */
    public record Persist(BarsBooked event) implements Command {}

    /**
     * Compare what the events tell so far with what the simulation holds.
     *
     * @param working the portfolio's working ledger after the last event
     */
    public record Compare(Ledger working) implements Command {}

    /** What a portfolio reports. */
    public sealed interface Reply {
        /** Its ledger has been read back; the state is the receiver's own. */
        record Recovered(PortfolioId portfolio, BookState state) implements Reply {}

        /** Its ledger cannot be read back, and the portfolio stops. */
        record Failed(PortfolioId portfolio, JournalProblem problem) implements Reply {}

        /** An event has been written. */
        record Persisted(PortfolioId portfolio, Durable durable) implements Reply {}

        /** The durable ledger was compared with the working one. */
        record Compared(PortfolioId portfolio, Optional<JournalProblem> problem)
                implements
                Reply {}
    }

    /**
     * What all portfolios of a run have in common.
     *
     * @param runId the run's name, so that one database can hold many runs
     * @param plan the layout
     * @param snapshotEveryEvents how many events lie between two snapshots, > 0
     * @param lastBar the bar at which the run will end, if that is known: a snapshot is taken of
     *        what lies before its block, whatever the distance
     */
    public record Terms(String runId, JournalPlan plan, int snapshotEveryEvents,
            OptionalInt lastBar) {
        /** What is read back in about as long as the snapshots of a run take to be written. */
        private static final long CELLS_WITHOUT_SNAPSHOT = 1L << 22;

        /** Terms of a run of which it is not known where it ends. */
        public Terms(String runId, JournalPlan plan, int snapshotEveryEvents) {
            this(runId, plan, snapshotEveryEvents, OptionalInt.empty());
        }

        /** The same for a run that will end at a bar. */
        public Terms endingAt(int bar) {
            return new Terms(runId, plan, snapshotEveryEvents, OptionalInt.of(bar));
        }

        /**
         * Whether an event is the last but one, so that who goes on behind the last has to read
         * back no other. The last itself has to be read in any case.
         */
        private boolean isLastButOne(BarsBooked event) {
            int bar = event.envelope().lastBar();
            return lastBar.isPresent() && bar < lastBar.getAsInt()
                    && bar >= lastBar.getAsInt() - plan.barsPerEvent();
        }

        /**
         * The same with as few snapshots as recovery needs. A snapshot saves reading what was
         * booked before it, and costs a file for each portfolio: where strategies and assets are
         * few, even events in which each of them trades in each bar are read in less time.
         */
        public Terms sparing() {
            long cells = (long) plan.layout().strategies() * plan.assets() * plan.barsPerEvent();
            long apart = Math.max(snapshotEveryEvents, CELLS_WITHOUT_SNAPSHOT / cells);
            return new Terms(runId, plan, (int) Math.min(apart, Integer.MAX_VALUE), lastBar);
        }

        /** The name of a portfolio in the journal. */
        PersistenceId persistenceId(PortfolioId portfolio) {
            return PersistenceId.ofUniqueId(runId + "/" + portfolio);
        }
    }

    private static final int KEPT_SNAPSHOTS = 2;

    private final Terms terms;
    private final PortfolioId id;
    private final Durable expected;
    private final ActorRef<Reply> listener;
    /** The event that is being written; one that is read back is another object. */
    private @Nullable BarsBooked made;

    private Portfolio(Terms terms, PortfolioId id, Durable expected, ActorRef<Reply> listener) {
        super(terms.persistenceId(id));
        this.terms = terms;
        this.id = id;
        this.expected = expected;
        this.listener = listener;
    }

    /**
     * A portfolio that recovers and then writes.
     *
     * @param expected how far its journal reaches at least, and its hash there: the watermark for
     *        the house, what the house names for a book
     */
    public static Behavior<Command> create(Terms terms, PortfolioId id, Durable expected,
            ActorRef<Reply> listener) {
        return Behaviors.setup(context -> new Portfolio(terms, id, expected, listener));
    }

    @Override
    public BookState emptyState() {
        return terms.plan().initialState(id);
    }

    @Override
    public CommandHandler<Command, BarsBooked, BookState> commandHandler() {
        return (state, command) -> switch (command) {
            case Persist(BarsBooked event) -> {
                made = event;
                yield Effect().persist(event).thenRun(
                        written -> listener.tell(new Reply.Persisted(id, written.durable())));
            }
            case Compare(Ledger working) -> Effect().none().thenRun(
                    durable -> listener.tell(new Reply.Compared(id, compared(durable, working))));
        };
    }

    private static Optional<JournalProblem> compared(BookState durable, Ledger working) {
        return working.difference(durable).map(detail -> new JournalProblem.LedgersDiffer(
                working.portfolio(), working.bar(), detail));
    }

    /** What has been hashed a moment ago is not hashed again to be written, but to be read. */
    @Override
    @SuppressWarnings("ReferenceEquality") // an equal event that was read back is not trusted
    public EventHandler<BookState, BarsBooked> eventHandler() {
        return (state, event) -> event == made ? state.evolveMade(event, expected)
                : state.evolve(event, expected);
    }

    @Override
    public SignalHandler<BookState> signalHandler() {
        return newSignalHandlerBuilder()
                .onSignal(RecoveryCompleted.instance(), this::onRecovered)
                .onSignal(RecoveryFailed.class, (state, signal) -> onFailed(signal.failure()))
                .build();
    }

    private void onRecovered(BookState state) {
        if (state.durable().sequence() < expected.sequence()) {
            listener.tell(new Reply.Failed(id,
                    new JournalProblem.TailMissing(id, state.durable(), expected)));
        } else {
            listener.tell(new Reply.Recovered(id, state.copy()));
        }
    }

    private void onFailed(Throwable failure) {
        listener.tell(new Reply.Failed(id, new JournalProblem.Damaged(id, Causes.of(failure))));
    }

    /**
     * Older snapshots only than the event that is known to be durable, so that this event is read
     * back and its loss noticed. The two kept ones suffice for it.
     */
    @Override
    public Recovery recovery() {
        return Recovery.withSnapshotSelectionCriteria(expected.sequence() <= 1
                ? SnapshotSelectionCriteria.none()
                : SnapshotSelectionCriteria.latest().withMaxSequenceNr(expected.sequence() - 1));
    }

    /** Events are never deleted. */
    @Override
    public RetentionCriteria retentionCriteria() {
        return RetentionCriteria.snapshotEvery(terms.snapshotEveryEvents(), KEPT_SNAPSHOTS);
    }

    @Override
    public boolean shouldSnapshot(BookState state, BarsBooked event, long sequence) {
        return terms.isLastButOne(event);
    }

    /** A snapshot is written later, by another thread: it must be a copy. */
    @Override
    public SnapshotAdapter<BookState> snapshotAdapter() {
        return new SnapshotAdapter<>() {
            @Override
            public Object toJournal(BookState state) {
                return state.snapshot();
            }

            @Override
            public BookState fromJournal(Object stored) {
                return BookState.restored(terms.plan().shape(id), (JournalRecord) stored);
            }
        };
    }
}
