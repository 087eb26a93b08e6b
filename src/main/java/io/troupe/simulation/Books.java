package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import io.troupe.journal.Block;
import io.troupe.journal.BookLayout;
import io.troupe.journal.Durable;
import io.troupe.journal.Envelope;
import io.troupe.journal.JournalHead;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.portfolios.JournalWriter;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.checkpoint.WorkingLedgers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where finished blocks go: into memory, and on to the journal if there is one. Knows how far the
 * portfolios reach with what has been passed on, so that an execution that begins again neither
 * repeats a block nor leaves one out.
 */
final class Books {
    private final Consumer<List<Block>> memory;
    private final Optional<ActorRef<JournalWriter.Command>> writer;
    private JournalHead head;

    private Books(Consumer<List<Block>> memory, Optional<ActorRef<JournalWriter.Command>> writer,
            JournalHead head) {
        this.memory = memory;
        this.writer = writer;
        this.head = head;
    }

    /** Books of a run of which nothing is kept. */
    static Books nowhere(JournalHead head) {
        return new Books(blocks -> {}, Optional.empty(), head);
    }

    /** Books of a run that is kept in memory only. */
    static Books inMemory(MemoryBookings memory, JournalHead head) {
        return new Books(memory::add, Optional.empty(), head);
    }

    /** Books of a run that is kept in a journal too, which is open. */
    static Books journaled(MemoryBookings memory, ActorRef<JournalWriter.Command> writer,
            JournalHead head) {
        return new Books(memory::add, Optional.of(writer), head);
    }

    /** Whether there is a journal, which must be closed before the run is over. */
    boolean isJournaled() {
        return writer.isPresent();
    }

    /** How far each portfolio reaches. */
    JournalHead head() {
        return head;
    }

    /** The blocks of the books, then the house's. */
    void add(List<Block> blocks) {
        memory.accept(blocks);
        writer.ifPresent(journal -> journal.tell(new JournalWriter.Write(blocks)));
        List<Durable> books = new ArrayList<>(head.books());
        Durable house = head.house();
        for (Block block : blocks) {
            Envelope envelope = block.event().envelope();
            Durable reached = new Durable(envelope.lastBar(), envelope.sequence(),
                    envelope.hashAfter());
            if (block.portfolio().isHouse()) {
                house = reached;
            } else {
                books.set(block.portfolio().book(), reached);
            }
        }
        head = new JournalHead(house, books, books);
    }

    /**
     * Has the durable ledgers compared with those of the simulation, unless the journal reaches
     * further than the bar.
     */
    void compare(Checkpoint working, BookLayout layout) {
        if (head.lastWrittenBar() == working.bar()) {
            writer.ifPresent(
                    journal -> journal.tell(WorkingLedgers.comparison(working, layout)));
        }
    }

    /** Has the journal closed, if there is one. */
    void close() {
        writer.ifPresent(journal -> journal.tell(new JournalWriter.Close()));
    }
}
