package io.troupe.journal.portfolios;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Adapter;
import akka.actor.typed.javadsl.Behaviors;
import akka.persistence.JournalProtocol;
import akka.persistence.Persistence;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.troupe.journal.BarsBooked;
import io.troupe.journal.JournalDamage;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.StreamedBookings;
import io.troupe.journal.store.Causes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The events of a journal that no other process has open, read when they are asked for. Its actor
 * asks the journal's plugin, whichever it is, as a portfolio does when it recovers, but for a few
 * events at a time. Writes nothing; used by one thread, which waits.
 */
public final class JournalStream implements StreamedBookings.EventSource, AutoCloseable {
    /** Read some events; the answer completes {@code to}. */
    private record Read(String persistenceId, long from, int most,
            CompletableFuture<List<BarsBooked>> to) {}

    private final ActorSystem<Object> system;
    private final Portfolio.Terms terms;
    private final Duration deadline;

    private JournalStream(ActorSystem<Object> system, Portfolio.Terms terms, Duration deadline) {
        this.system = system;
        this.terms = terms;
        this.deadline = deadline;
    }

    /**
     * Opens a journal, with an actor system of its own.
     *
     * @param config the settings of the journal, complete
     * @param deadline how long one answer, and the end, may take
     */
    public static JournalStream open(Config config, Portfolio.Terms terms, Duration deadline) {
        return new JournalStream(ActorSystem.create(idle(), "journal", config), terms, deadline);
    }

    @Override
    public List<BarsBooked> read(PortfolioId portfolio, long fromSequence, int most) {
        CompletableFuture<List<BarsBooked>> answer = new CompletableFuture<>();
        system.tell(new Read(terms.persistenceId(portfolio).id(), fromSequence, most, answer));
        try {
            return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new JournalDamage(portfolio + ": " + Causes.of(e.getCause()));
        } catch (TimeoutException e) {
            throw new JournalDamage(portfolio + ": it was not read within " + deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JournalDamage(portfolio + ": reading was interrupted");
        }
    }

    private static Behavior<Object> idle() {
        return Behaviors.setup(context -> {
            akka.actor.ActorRef journal = Persistence
                    .get(Adapter.toClassic(context.getSystem()))
                    .journalFor("", ConfigFactory.empty());
            return idle(journal, context.getSelf());
        });
    }

    private static Behavior<Object> idle(akka.actor.ActorRef journal, ActorRef<Object> self) {
        return Behaviors.receive(Object.class).onMessage(Read.class, read -> {
            akka.actor.ActorRef heard = Adapter.toClassic(self);
            journal.tell(new JournalProtocol.ReplayMessages(read.from(),
                    read.from() + read.most() - 1, read.most(), read.persistenceId(), heard),
                    heard);
            return reading(journal, self, read, new ArrayList<>());
        }).build();
    }

    private static Behavior<Object> reading(akka.actor.ActorRef journal, ActorRef<Object> self,
            Read read, List<BarsBooked> events) {
        return Behaviors.receive(Object.class)
                .onMessage(JournalProtocol.ReplayedMessage.class, replayed -> {
                    events.add((BarsBooked) replayed.persistent().payload());
                    return Behaviors.same();
                }).onMessage(JournalProtocol.RecoverySuccess.class, success -> {
                    read.to().complete(events);
                    return idle(journal, self);
                }).onMessage(JournalProtocol.ReplayMessagesFailure.class, failure -> {
                    read.to().completeExceptionally(failure.cause());
                    return idle(journal, self);
                }).build();
    }

    /**
     * Closes the database, and waits until it is closed.
     *
     * @throws JournalDamage if it is not closed in time
     */
    @Override
    public void close() {
        system.terminate();
        try {
            system.getWhenTerminated().toCompletableFuture().get(deadline.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the actor system did not end", e);
        } catch (TimeoutException e) {
            throw new JournalDamage("the journal was not closed within " + deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JournalDamage("waiting for the end of the journal was interrupted");
        }
    }
}
