package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import io.troupe.journal.Block;
import io.troupe.journal.BookLayout;
import io.troupe.journal.Durable;
import io.troupe.journal.Envelope;
import io.troupe.journal.JournalHead;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.portfolios.JournalWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where finished blocks go: into memory, and on to the journal if there is one. Knows how far the
 * portfolios reach with what has been passed on, so that an execution that begins again neither
 * repeats a block nor leaves one out.
 */
final class Books {
    private final @Nullable MemoryBookings memory;
    private final @Nullable ActorRef<JournalWriter.Command> writer;
    private JournalHead head;

    Books(@Nullable MemoryBookings memory, @Nullable ActorRef<JournalWriter.Command> writer,
            JournalHead head) {
        this.memory = memory;
        this.writer = writer;
        this.head = head;
    }

    /** How far each portfolio reaches. */
    JournalHead head() {
        return head;
    }

    /** The blocks of the books, then the house's. */
    void add(List<Block> blocks) {
        if (memory != null) {
            memory.add(blocks);
        }
        if (writer != null) {
            writer.tell(new JournalWriter.Write(blocks));
        }
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
        if (writer != null && head.lastWrittenBar() == working.bar()) {
            writer.tell(WorkingLedgers.comparison(working, layout));
        }
    }

    /** Whether the journal must be closed before the run is over. */
    boolean close() {
        if (writer != null) {
            writer.tell(new JournalWriter.Close());
        }
        return writer != null;
    }
}
