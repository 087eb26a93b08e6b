package io.troupe.journal.portfolios;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Owns the portfolios of a run. It recovers the house, then the books, and reports how far they
 * reach; then it hands out blocks, the house's only when all books of the block have written
 * theirs: a bar is durable when the house has written it. Relies on blocks arriving in order; never
 * waits.
 *
 * <p>The queue of blocks is a mutable field: it changes with every event of every book.
 */
public final class JournalWriter extends AbstractBehavior<JournalWriter.Command> {
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

    /** A block under way. */
    private static final class Pending {
        private final Block house;
        private int booksLeft;
        /** What the house is compared with once it has written this block. */
        private @Nullable Ledger compared;

        Pending(Block house, int books) {
            this.house = house;
            this.booksLeft = books;
        }
    }

    private final Tools tools;
    private final ActorRef<Notice> listener;
    private final ActorRef<Portfolio.Reply> heard;
    private final ActorRef<Portfolio.Command> house;
    private final List<ActorRef<Portfolio.Command>> books = new ArrayList<>();
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final List<JournalProblem> problems = new ArrayList<>();
    private final @Nullable BookState[] bookStates;
    private @Nullable BookState houseState;
    private final BitSet answered = new BitSet();
    private int answersMissing = 1;
    private int sentToHouse;
    private int comparisonsMissing;
    private Durable durable;
    private boolean isOpen;
    private boolean isClosing;
    private boolean saidDiskFull;

    private JournalWriter(ActorContext<Command> context, Tools tools, ActorRef<Notice> listener) {
        super(context);
        this.tools = tools;
        this.listener = listener;
        this.heard = context.messageAdapter(Portfolio.Reply.class, Heard::new);
        this.bookStates = new BookState[tools.terms().plan().layout().books()];
        this.durable = tools.expected();
        this.house = spawn(PortfolioId.HOUSE, tools.expected());
    }

    /** A writer that recovers its portfolios at once. */
    public static Behavior<Command> create(Tools tools, ActorRef<Notice> listener) {
        return Behaviors.setup(context -> new JournalWriter(context, tools, listener));
    }

    private ActorRef<Portfolio.Command> spawn(PortfolioId id, Durable expected) {
        ActorRef<Portfolio.Command> portfolio = getContext()
                .spawn(Portfolio.create(tools.terms(), id, expected, heard), id.toString());
        getContext().watch(portfolio);
        return portfolio;
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder().onMessage(Command.class, this::onCommand)
                .onSignal(ChildFailed.class, failed -> onLost(failed, failed.getCause()))
                .onSignal(Terminated.class, stopped -> onLost(stopped, null)).build();
    }

    private Behavior<Command> onCommand(Command command) {
        return switch (command) {
            case Write(List<Block> blocks) -> onWrite(blocks);
            case Compare(List<Ledger> working, Ledger fund) -> onCompare(working, fund);
            case Close() -> {
                isClosing = true;
                yield closedIfDone();
            }
            case Heard(Portfolio.Reply.Recovered recovered) -> onRecovered(recovered);
            case Heard(Portfolio.Reply.Failed(PortfolioId id, JournalProblem problem)) -> {
                problems.add(problem);
                yield afterAnswer(id);
            }
            case Heard(Portfolio.Reply.Persisted(PortfolioId id, Durable written)) -> id.isHouse()
                    ? onHousePersisted(written)
                    : onBookPersisted(written);
            case Heard(Portfolio.Reply.Compared compared) ->
                onCompared(compared.problem());
        };
    }

    private Behavior<Command> onRecovered(Portfolio.Reply.Recovered recovered) {
        if (recovered.portfolio().isHouse()) {
            houseState = recovered.state();
            durable = recovered.state().durable();
            answersMissing += bookStates.length;
            for (int book = 0; book < bookStates.length; book++) {
                books.add(spawn(PortfolioId.book(book), named(recovered.state(), book)));
            }
        } else {
            bookStates[recovered.portfolio().book()] = recovered.state();
        }
        return afterAnswer(recovered.portfolio());
    }

    private Durable named(BookState state, int book) {
        return state.named(book, tools.terms().plan().startHash(PortfolioId.book(book)));
    }

    private Behavior<Command> afterAnswer(PortfolioId id) {
        answered.set(id.book() + 1);
        if (--answersMissing > 0) {
            return this;
        }
        if (!problems.isEmpty() || houseState == null) {
            Optional<JournalProblem> full = tools.writing().space();
            listener.tell(new Notice.OpenFailed(
                    full.map(List::of).orElseGet(() -> List.copyOf(problems))));
            return Behaviors.stopped();
        }
        List<BookState> states = new ArrayList<>();
        List<Durable> named = new ArrayList<>();
        for (int book = 0; book < bookStates.length; book++) {
            states.add(Objects.requireNonNull(bookStates[book]));
            named.add(named(houseState, book));
        }
        isOpen = true;
        listener.tell(new Notice.Opened(
                new JournalHead(durable, states.stream().map(BookState::durable).toList(), named),
                houseState, states));
        houseState = null;
        Arrays.fill(bookStates, null);
        return this;
    }

    private Behavior<Command> onWrite(List<Block> blocks) {
        if (!isOpen || isClosing || pending.size() >= tools.maxPendingBlocks()) {
            return failed(new JournalProblem.WriteRefused(PortfolioId.HOUSE,
                    "a block came " + (isOpen ? "after " + pending.size() + " that wait"
                            : "before the journal was open")));
        }
        Optional<JournalProblem> full = saidDiskFull ? Optional.empty()
                : tools.writing().beforeBlock();
        pending.add(new Pending(blocks.getLast(), blocks.size() - 1));
        for (Block block : blocks.subList(0, blocks.size() - 1)) {
            books.get(block.portfolio().book()).tell(new Portfolio.Persist(block.event()));
        }
        sendReadyToHouse();
        full.ifPresent(problem -> {
            saidDiskFull = true;
            listener.tell(new Notice.DiskFull(problem));
        });
        return this;
    }

    /** A portfolio does as it is told in order: after the blocks it was sent, before later ones. */
    private Behavior<Command> onCompare(List<Ledger> working, Ledger fund) {
        comparisonsMissing += books.size() + 1;
        for (int book = 0; book < books.size(); book++) {
            books.get(book).tell(new Portfolio.Compare(working.get(book)));
        }
        if (sentToHouse == pending.size()) {
            house.tell(new Portfolio.Compare(fund));
        } else {
            pending.getLast().compared = fund;
        }
        return this;
    }

    private Behavior<Command> onCompared(Optional<JournalProblem> problem) {
        comparisonsMissing--;
        return problem.isPresent() ? failed(problem.get()) : closedIfDone();
    }

    private Behavior<Command> onBookPersisted(Durable written) {
        for (Pending block : pending) {
            if (block.house.event().envelope().lastBar() == written.bar()) {
                block.booksLeft--;
                break;
            }
        }
        sendReadyToHouse();
        return this;
    }

    /** The house's blocks in order, each when its books are done; they may be several at once. */
    private void sendReadyToHouse() {
        int place = 0;
        for (Pending block : pending) {
            if (place++ < sentToHouse) {
                continue;
            }
            if (block.booksLeft > 0) {
                return;
            }
            house.tell(new Portfolio.Persist(block.house.event()));
            sentToHouse++;
            if (block.compared != null) {
                house.tell(new Portfolio.Compare(block.compared));
            }
        }
    }

    private Behavior<Command> onHousePersisted(Durable written) {
        Optional<JournalProblem> full = tools.writing().afterWrite();
        if (full.isPresent()) {
            return failed(full.get());
        }
        pending.remove();
        sentToHouse--;
        durable = written;
        try {
            tools.writing().advance(written);
        } catch (IOException e) {
            return failed(new JournalProblem.WriteRefused(PortfolioId.HOUSE,
                    "the watermark: " + Obstacle.reason(e)));
        }
        listener.tell(new Notice.BarsDurable(written));
        return closedIfDone();
    }

    private Behavior<Command> closedIfDone() {
        if (!isClosing || !pending.isEmpty() || comparisonsMissing > 0) {
            return this;
        }
        listener.tell(new Notice.Closed(durable));
        return Behaviors.stopped();
    }

    /**
     * A portfolio stopped: by a failed recovery, which it usually reports itself, or a failed
     * write.
     */
    private Behavior<Command> onLost(Terminated portfolio, @Nullable Throwable cause) {
        PortfolioId id = PortfolioId.parse(portfolio.getRef().path().name());
        if (isOpen) {
            return failed(new JournalProblem.WriteRefused(id, Causes.of(cause)));
        }
        if (answered.get(id.book() + 1)) {
            return this;
        }
        problems.add(new JournalProblem.Damaged(id, Causes.of(cause)));
        return afterAnswer(id);
    }

    /** On a full disk that is the reason, whatever the database makes of it. */
    private Behavior<Command> failed(JournalProblem problem) {
        listener.tell(new Notice.WriteFailed(tools.writing().space().orElse(problem)));
        return Behaviors.stopped();
    }
}
