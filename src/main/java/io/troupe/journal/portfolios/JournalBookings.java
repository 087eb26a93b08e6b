package io.troupe.journal.portfolios;

import akka.actor.typed.ActorSystem;
import com.typesafe.config.Config;
import io.troupe.journal.BookState;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.journal.Durable;
import io.troupe.journal.JournalHead;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.store.JournalProblem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Everything a run has booked, as its journal holds it: each event read back and checked, none
 * taken from a snapshot. Bars that are not durable are left out.
 */
public final class JournalBookings implements Bookings {
    private final MemoryBookings bookings;
    private final JournalHead head;
    private final List<BookState> states;

    JournalBookings(MemoryBookings bookings, JournalHead head, List<BookState> states) {
        this.bookings = bookings;
        this.head = head;
        this.states = List.copyOf(states);
    }

    /** What reading a journal gave. */
    public sealed interface Outcome {
        /** All of it is sound. */
        record Read(JournalBookings bookings) implements Outcome {}

        /** It is not, and why. */
        record Unreadable(List<JournalProblem> problems) implements Outcome {
            /** Checks the components. */
            public Unreadable {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Reads a journal that no other process has open, with an actor system of its own.
     *
     * @param config the settings of the journal, complete
     * @param expected how far the house's journal must reach
     * @param deadline how long it may take
     * @throws TimeoutException if it takes longer
     */
    public static Outcome read(Config config, Portfolio.Terms terms, Durable expected,
            Duration deadline) throws TimeoutException, InterruptedException {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        ActorSystem<?> system = ActorSystem.create(
                JournalReader.create(terms, expected, outcome::complete), "journal", config);
        try {
            return outcome.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading cannot fail but by an outcome", e);
        } finally {
            system.terminate();
            awaitEnd(system, deadline);
        }
    }

    /** The database is closed only when the system has ended. */
    private static void awaitEnd(ActorSystem<?> system, Duration deadline)
            throws TimeoutException, InterruptedException {
        try {
            system.getWhenTerminated().toCompletableFuture().get(deadline.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the actor system did not end", e);
        }
    }

    /** How far the journal reaches. */
    public JournalHead head() {
        return head;
    }

    /** The ledger of a portfolio after its last event. */
    public BookState state(PortfolioId portfolio) {
        return states.get(portfolio.book() + 1).copy();
    }

    /**
     * The same bookings, to go on with. Blocks of books that are not durable yet are among them and
     * are not visited.
     */
    public MemoryBookings toMemory() {
        return bookings;
    }

    @Override
    public int lastBar() {
        return bookings.lastBar();
    }

    @Override
    public void visit(int fromBar, int toBar, BookingVisitor visitor) {
        bookings.visit(fromBar, toBar, visitor);
    }
}
