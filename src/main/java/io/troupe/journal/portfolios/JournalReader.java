package io.troupe.journal.portfolios;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.journal.BarsBooked;
import io.troupe.journal.Block;
import io.troupe.journal.Durable;
import io.troupe.journal.Hash;
import io.troupe.journal.JournalHead;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.store.JournalProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads a whole journal back: every event of every portfolio, checked one by one and against what
 * the house says of the books. Reports once and stops; writes nothing.
 */
final class JournalReader {
    private final JournalPlan plan;
    private final Durable expected;
    private final Consumer<JournalBookings.Outcome> done;
    private final SortedMap<Integer, PortfolioReader.Content> contents = new TreeMap<>();
    private final List<JournalProblem> problems = new ArrayList<>();

    private JournalReader(JournalPlan plan, Durable expected,
            Consumer<JournalBookings.Outcome> done) {
        this.plan = plan;
        this.expected = expected;
        this.done = done;
    }

    static Behavior<PortfolioReader.Reply> create(Portfolio.Terms terms, Durable expected,
            Consumer<JournalBookings.Outcome> done) {
        return Behaviors.setup(context -> {
            spawnReaders(context, terms);
            return new JournalReader(terms.plan(), expected, done).collecting();
        });
    }

    private static void spawnReaders(ActorContext<PortfolioReader.Reply> context,
            Portfolio.Terms terms) {
        for (PortfolioId id : terms.plan().portfolios()) {
            context.spawn(PortfolioReader.create(terms, id, context.getSelf()), id.toString());
        }
    }

    private Behavior<PortfolioReader.Reply> collecting() {
        return Behaviors.receiveMessage(reply -> {
            switch (reply) {
                case PortfolioReader.Reply.Read(PortfolioId id, PortfolioReader.Content content) ->
                    contents.put(id.book(), content);
                case PortfolioReader.Reply.Failed(PortfolioId id, JournalProblem problem) ->
                    problems.add(problem);
            }
            if (contents.size() + problems.size() < plan.layout().books() + 1) {
                return Behaviors.same();
            }
            done.accept(outcome());
            return Behaviors.stopped();
        });
    }

    private JournalBookings.Outcome outcome() {
        if (problems.isEmpty()) {
            checkHouse();
        }
        if (problems.isEmpty()) {
            checkBooks();
        }
        if (!problems.isEmpty()) {
            return new JournalBookings.Outcome.Unreadable(problems);
        }
        MemoryBookings bookings = new MemoryBookings(plan);
        contents.forEach((book, content) -> content.events()
                .forEach(event -> bookings.add(new Block(new PortfolioId(book), event))));
        List<Durable> named = new ArrayList<>();
        List<Durable> books = new ArrayList<>();
        for (int book = 0; book < plan.layout().books(); book++) {
            named.add(named(book));
            books.add(content(PortfolioId.book(book)).state().durable());
        }
        JournalHead head = new JournalHead(content(PortfolioId.HOUSE).state().durable(), books,
                named);
        return new JournalBookings.Outcome.Read(new JournalBookings(bookings, head,
                contents.values().stream().map(PortfolioReader.Content::state).toList()));
    }

    private void checkHouse() {
        compare(PortfolioId.HOUSE, expected);
    }

    private void checkBooks() {
        for (int book = 0; book < plan.layout().books(); book++) {
            compare(PortfolioId.book(book), named(book));
        }
    }

    /** A journal must reach as far as is known, with the hash that is known. */
    private void compare(PortfolioId id, Durable known) {
        List<BarsBooked> events = content(id).events();
        Durable found = content(id).state().durable();
        if (found.sequence() < known.sequence()) {
            problems.add(new JournalProblem.TailMissing(id, found, known));
        } else if (known.sequence() > 0) {
            Hash hash = events.get((int) known.sequence() - 1).envelope().hashAfter();
            if (!hash.equals(known.hash())) {
                problems.add(new JournalProblem.Damaged(id, "event " + known.sequence()
                        + " has the hash " + hash.brief() + " where " + known.hash().brief()
                        + " was durable"));
            }
        }
    }

    private Durable named(int book) {
        return content(PortfolioId.HOUSE).state().named(book,
                plan.startHash(PortfolioId.book(book)));
    }

    private PortfolioReader.Content content(PortfolioId id) {
        PortfolioReader.Content content = contents.get(id.book());
        if (content == null) {
            throw new IllegalStateException(id + " has not been read");
        }
        return content;
    }
}
