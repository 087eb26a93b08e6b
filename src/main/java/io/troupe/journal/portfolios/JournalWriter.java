package io.troupe.journal.portfolios;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.journal.Block;
import io.troupe.journal.BookState;
import io.troupe.journal.Booked;
import io.troupe.journal.Durable;
import io.troupe.journal.JournalHead;
import io.troupe.journal.Ledger;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.store.Causes;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.JournalStore;
import io.troupe.journal.store.Obstacle;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Owns the portfolios of a run. It recovers the house, then the books, and reports how far they
 * reach; then it hands out blocks, the house's only when all books of the block have written
 * theirs: a bar is durable when the house has written it. Relies on blocks arriving in order; never
 * waits.
 *
 * <p>What the books have answered and what is under way are mutable objects, which change with
 * every event of every book.
 */
public final class JournalWriter {
    /** What the writer is told. */
    public sealed interface Command {}

    /**
     * Write a block: those of the books, then the house's.
     *
     * @param blocks as {@link Booked.Complete} has them
     */
    public record Write(List<Block> blocks) implements Command {}

    /**
     * Compare the durable ledgers, as they are after all blocks written so far, with the working
     * ones. Only a difference is reported.
     *
     * @param books one per book
     * @param house the house's
     */
    public record Compare(List<Ledger> books, Ledger house) implements Command {}

    /** Report {@link Notice.Closed} when all is durable and compared, and stop. */
    public record Close() implements Command {}

    private record Heard(Portfolio.Reply reply) implements Command {}

    /** What the writer reports. */
    public sealed interface Notice {
        /** All portfolios have been read back; the states are the receiver's own. */
        record Opened(JournalHead head, BookState house, List<BookState> books)
                implements
                Notice {}

        /** The journal cannot be used. The writer stops. */
        record OpenFailed(List<JournalProblem> problems) implements Notice {}

        /** All bars up to this one are durable. */
        record BarsDurable(Durable house) implements Notice {}

        /** The disk is nearly full: stop soon. Said once; blocks are still written. */
        record DiskFull(JournalProblem problem) implements Notice {}

        /**
         * A block could not be written, or a durable ledger is not the working one; no later block
         * is written. The writer stops.
         */
        record WriteFailed(JournalProblem problem) implements Notice {}

        /** Everything is durable and the writer stops. */
        record Closed(Durable house) implements Notice {}
    }

    /**
     * What a writer works with.
     *
     * @param terms what its portfolios have in common
     * @param expected how far the house's journal must reach
     * @param writing where durable bars are noted and room is looked for; the caller's to close
     * @param maxPendingBlocks how many blocks may wait, > 0; more is a mistake of the caller's
     */
    public record Tools(Portfolio.Terms terms, Durable expected, JournalStore.Writing writing,
            int maxPendingBlocks) {}

    private final ActorContext<Command> context;
    private final Tools tools;
    private final ActorRef<Notice> listener;
    private final ActorRef<Portfolio.Reply> heard;

    private JournalWriter(ActorContext<Command> context, Tools tools, ActorRef<Notice> listener) {
        this.context = context;
        this.tools = tools;
        this.listener = listener;
        this.heard = context.messageAdapter(Portfolio.Reply.class, Heard::new);
    }

    /** A writer that recovers its portfolios at once. */
    public static Behavior<Command> create(Tools tools, ActorRef<Notice> listener) {
        return Behaviors.setup(context -> {
            JournalWriter writer = new JournalWriter(context, tools, listener);
            return writer.recoveringHouse(writer.spawn(PortfolioId.HOUSE, tools.expected()));
        });
    }

    /** The house is read back, which names how far each book must reach. */
    private Behavior<Command> recoveringHouse(ActorRef<Portfolio.Command> house) {
        return phase(command -> switch (command) {
            case Heard(Portfolio.Reply.Recovered recovered) ->
                recoverBooks(house, recovered.state());
            case Heard(Portfolio.Reply.Failed failed) -> openFailed(List.of(failed.problem()));
            case Close close -> closed(tools.expected());
            case Write write -> writtenTooEarly();
            case Compare _,Heard(Portfolio.Reply.Persisted _),Heard(Portfolio.Reply.Compared _) ->
                throw untimely(command);
        }, (portfolio, cause) -> openFailed(
                List.of(new JournalProblem.Damaged(portfolio, cause))));
    }

    private Behavior<Command> recoverBooks(ActorRef<Portfolio.Command> house, BookState state) {
        List<Durable> named = IntStream.range(0, tools.terms().plan().layout().books())
                .mapToObj(book -> state.named(book,
                        tools.terms().plan().startHash(PortfolioId.book(book))))
                .toList();
        List<ActorRef<Portfolio.Command>> books = IntStream.range(0, named.size())
                .mapToObj(book -> spawn(PortfolioId.book(book), named.get(book))).toList();
        return recoveringBooks(new Recovery(state, named),
                new BlockQueue(house, books, state.durable()));
    }

    /** The house has been read back, and the books are. */
    private Behavior<Command> recoveringBooks(Recovery recovery, BlockQueue queue) {
        return phase(command -> switch (command) {
            case Heard(Portfolio.Reply.Recovered(PortfolioId book, BookState state)) -> {
                recovery.recovered(book, state);
                yield openedIfComplete(recovery, queue);
            }
            case Heard(Portfolio.Reply.Failed(PortfolioId book, JournalProblem problem)) -> {
                recovery.failed(book, problem);
                yield openedIfComplete(recovery, queue);
            }
            case Close close -> closed(queue.durable());
            case Write write -> writtenTooEarly();
            case Compare _,Heard(Portfolio.Reply.Persisted _),Heard(Portfolio.Reply.Compared _) ->
                throw untimely(command);
        }, (portfolio, cause) -> {
            recovery.lost(portfolio, new JournalProblem.Damaged(portfolio, cause));
            return openedIfComplete(recovery, queue);
        });
    }

    private Behavior<Command> openedIfComplete(Recovery recovery, BlockQueue queue) {
        if (!recovery.isComplete()) {
            return Behaviors.same();
        }
        if (!recovery.problems().isEmpty()) {
            return openFailed(recovery.problems());
        }
        listener.tell(recovery.opened());
        return writing(queue, false);
    }

    /** Blocks are written. */
    private Behavior<Command> writing(BlockQueue queue, boolean saidDiskFull) {
        return phase(command -> switch (command) {
            case Write(List<Block> blocks) -> onWrite(queue, blocks, saidDiskFull);
            case Compare(List<Ledger> working, Ledger fund) -> {
                queue.compare(working, fund);
                yield Behaviors.same();
            }
            case Close close -> queue.isDone() ? closed(queue.durable()) : closing(queue);
            case Heard(Portfolio.Reply reply) -> onReply(queue, reply).map(this::failed)
                    .orElseGet(Behaviors::same);
        }, this::lost);
    }

    /** No further block may come; what is under way is written and compared. */
    private Behavior<Command> closing(BlockQueue queue) {
        return phase(command -> switch (command) {
            case Write write -> tooManyWait(queue);
            case Compare(List<Ledger> working, Ledger fund) -> {
                queue.compare(working, fund);
                yield Behaviors.same();
            }
            case Close again -> Behaviors.same();
            case Heard(Portfolio.Reply reply) -> onReply(queue, reply).map(this::failed)
                    .orElseGet(() -> queue.isDone() ? closed(queue.durable())
                            : Behaviors.same());
        }, this::lost);
    }

    private Behavior<Command> onWrite(BlockQueue queue, List<Block> blocks,
            boolean saidDiskFull) {
        if (queue.size() >= tools.maxPendingBlocks()) {
            return tooManyWait(queue);
        }
        Optional<JournalProblem> full = saidDiskFull ? Optional.empty()
                : tools.writing().beforeBlock();
        queue.write(blocks);
        return full.map(problem -> {
            listener.tell(new Notice.DiskFull(problem));
            return writing(queue, true);
        }).orElseGet(Behaviors::same);
    }

    /** Takes what a portfolio has done; returns what keeps the journal from going on, if so. */
    private Optional<JournalProblem> onReply(BlockQueue queue, Portfolio.Reply reply) {
        return switch (reply) {
            case Portfolio.Reply.Persisted(PortfolioId id, Durable written) when id.isHouse() ->
                onHousePersisted(queue, written);
            case Portfolio.Reply.Persisted(PortfolioId book, Durable written) -> {
                queue.bookPersisted(written.bar());
                yield Optional.empty();
            }
            case Portfolio.Reply.Compared(PortfolioId id, Optional<JournalProblem> problem) -> {
                queue.compared();
                yield problem;
            }
            case Portfolio.Reply.Recovered _,Portfolio.Reply.Failed _ -> throw untimely(reply);
        };
    }

    private Optional<JournalProblem> onHousePersisted(BlockQueue queue, Durable written) {
        Optional<JournalProblem> full = tools.writing().afterWrite();
        if (full.isPresent()) {
            return full;
        }
        queue.housePersisted(written);
        try {
            tools.writing().advance(written);
        } catch (IOException e) {
            return Optional.of(refused("the watermark: " + Obstacle.reason(e)));
        }
        listener.tell(new Notice.BarsDurable(written));
        return Optional.empty();
    }

    private Behavior<Command> writtenTooEarly() {
        return failed(refused("a block came before the journal was open"));
    }

    private Behavior<Command> tooManyWait(BlockQueue queue) {
        return failed(refused("a block came after " + queue.size() + " that wait"));
    }

    private static JournalProblem refused(String detail) {
        return new JournalProblem.WriteRefused(PortfolioId.HOUSE, detail);
    }

    /** A portfolio stopped: a write failed. */
    private Behavior<Command> lost(PortfolioId portfolio, String cause) {
        return failed(new JournalProblem.WriteRefused(portfolio, cause));
    }

    /** On a full disk that is the reason, whatever the database makes of it. */
    private Behavior<Command> openFailed(List<JournalProblem> problems) {
        listener.tell(new Notice.OpenFailed(
                tools.writing().space().map(List::of).orElse(problems)));
        return Behaviors.stopped();
    }

    /** The same of a journal that was open. */
    private Behavior<Command> failed(JournalProblem problem) {
        listener.tell(new Notice.WriteFailed(tools.writing().space().orElse(problem)));
        return Behaviors.stopped();
    }

    private Behavior<Command> closed(Durable durable) {
        listener.tell(new Notice.Closed(durable));
        return Behaviors.stopped();
    }

    private ActorRef<Portfolio.Command> spawn(PortfolioId id, Durable expected) {
        ActorRef<Portfolio.Command> portfolio = context
                .spawn(Portfolio.create(tools.terms(), id, expected, heard), id.toString());
        context.watch(portfolio);
        return portfolio;
    }

    /** A phase, in which a portfolio may stop: after a failed recovery or a failed write. */
    private static Behavior<Command> phase(Function<Command, Behavior<Command>> onCommand,
            BiFunction<PortfolioId, String, Behavior<Command>> onLost) {
        return Behaviors.receive(Command.class).onMessage(Command.class, onCommand::apply)
                .onSignal(ChildFailed.class,
                        failed -> onLost.apply(id(failed), Causes.of(failed.getCause())))
                .onSignal(Terminated.class,
                        stopped -> onLost.apply(id(stopped), Causes.of(null)))
                .build();
    }

    private static PortfolioId id(Terminated portfolio) {
        return PortfolioId.parse(portfolio.getRef().path().name());
    }

    private static IllegalStateException untimely(Object told) {
        return new IllegalStateException(told + " was told at the wrong time");
    }
}
