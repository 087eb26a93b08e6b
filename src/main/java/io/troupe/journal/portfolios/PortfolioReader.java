package io.troupe.journal.portfolios;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.persistence.typed.RecoveryCompleted;
import akka.persistence.typed.RecoveryFailed;
import akka.persistence.typed.SnapshotSelectionCriteria;
import akka.persistence.typed.javadsl.CommandHandler;
import akka.persistence.typed.javadsl.EventHandler;
import akka.persistence.typed.javadsl.EventSourcedBehavior;
import akka.persistence.typed.javadsl.Recovery;
import akka.persistence.typed.javadsl.SignalHandler;
import io.troupe.journal.BarsBooked;
import io.troupe.journal.BookState;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.store.Causes;
import io.troupe.journal.store.JournalProblem;
import java.util.ArrayList;
import java.util.List;

/** Reads all events of one portfolio back, checks them, and writes nothing. */
final class PortfolioReader
        extends
        EventSourcedBehavior<PortfolioReader.Nothing, BarsBooked, PortfolioReader.Content> {
    /** A reader takes no command. */
    sealed interface Nothing permits NoCommand {}

    private record NoCommand() implements Nothing {}

    /** What has been read so far; grows in place, as recovery is one long loop. */
    record Content(BookState state, List<BarsBooked> events) {}

    /** What a reader reports, once. */
    sealed interface Reply {
        /** All events are sound. */
        record Read(PortfolioId portfolio, Content content) implements Reply {}

        /** They are not. */
        record Failed(PortfolioId portfolio, JournalProblem problem) implements Reply {}
    }

    private final JournalPlan plan;
    private final PortfolioId id;
    private final ActorRef<Reply> listener;

    private PortfolioReader(Portfolio.Terms terms, PortfolioId id, ActorRef<Reply> listener) {
        super(terms.persistenceId(id));
        this.plan = terms.plan();
        this.id = id;
        this.listener = listener;
    }

    static Behavior<Nothing> create(Portfolio.Terms terms, PortfolioId id,
            ActorRef<Reply> listener) {
        return new PortfolioReader(terms, id, listener);
    }

    @Override
    public Content emptyState() {
        return new Content(plan.initialState(id), new ArrayList<>());
    }

    @Override
    public CommandHandler<Nothing, BarsBooked, Content> commandHandler() {
        return (content, nothing) -> Effect().unhandled();
    }

    @Override
    public EventHandler<Content, BarsBooked> eventHandler() {
        return (content, event) -> {
            content.state().evolve(event);
            content.events().add(event);
            return content;
        };
    }

    @Override
    public SignalHandler<Content> signalHandler() {
        return newSignalHandlerBuilder().onSignal(RecoveryCompleted.instance(),
                content -> listener.tell(new Reply.Read(id, content)))
                .onSignal(RecoveryFailed.class, (content, failed) -> listener.tell(
                        new Reply.Failed(id, new JournalProblem.Damaged(id,
                                Causes.of(failed.failure())))))
                .build();
    }

    @Override
    public Recovery recovery() {
        return Recovery.withSnapshotSelectionCriteria(SnapshotSelectionCriteria.none());
    }
}
