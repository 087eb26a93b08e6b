package io.troupe.journal.portfolios;

import akka.actor.typed.ActorRef;
import io.troupe.journal.Block;
import io.troupe.journal.Durable;
import io.troupe.journal.Ledger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The blocks under way and the portfolios that write them. A block goes to the house when all its
 * books have written theirs, in the order in which the blocks came.
 */
final class BlockQueue {
    /** A block under way. */
    private static final class Pending {
        private final Block house;
        private int booksLeft;
        /** What the house is compared with once it has written this block. */
        private Optional<Ledger> compared = Optional.empty();

        Pending(Block house, int books) {
            this.house = house;
            this.booksLeft = books;
        }
    }

    private final ActorRef<Portfolio.Command> house;
    private final List<ActorRef<Portfolio.Command>> books;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private int sentToHouse;
    private int comparisonsMissing;
    private Durable durable;

    /**
     * Nothing is under way.
     *
     * @param durable how far the house reaches
     */
    BlockQueue(ActorRef<Portfolio.Command> house, List<ActorRef<Portfolio.Command>> books,
            Durable durable) {
        this.house = house;
        this.books = books;
        this.durable = durable;
    }

    /** How many blocks are under way. */
    int size() {
        return pending.size();
    }

    /** Whether everything is durable and compared. */
    boolean isDone() {
        return pending.isEmpty() && comparisonsMissing == 0;
    }

    /** How far the house reaches. */
    Durable durable() {
        return durable;
    }

    /** Has a block written: those of the books, then the house's. */
    void write(List<Block> blocks) {
        pending.add(new Pending(blocks.getLast(), blocks.size() - 1));
        for (Block block : blocks.subList(0, blocks.size() - 1)) {
            books.get(block.portfolio().book()).tell(new Portfolio.Persist(block.event()));
        }
        sendReadyToHouse();
    }

    /** A portfolio does as it is told in order: after the blocks it was sent, before later ones. */
    void compare(List<Ledger> working, Ledger fund) {
        comparisonsMissing += books.size() + 1;
        for (int book = 0; book < books.size(); book++) {
            books.get(book).tell(new Portfolio.Compare(working.get(book)));
        }
        if (sentToHouse == pending.size()) {
            house.tell(new Portfolio.Compare(fund));
        } else {
            pending.getLast().compared = Optional.of(fund);
        }
    }

    /** A portfolio has been compared. */
    void compared() {
        comparisonsMissing--;
    }

    /** A book has written its part of the block that ends at a bar. */
    void bookPersisted(int lastBar) {
        for (Pending block : pending) {
            if (block.house.event().envelope().lastBar() == lastBar) {
                block.booksLeft--;
                break;
            }
        }
        sendReadyToHouse();
    }

    /** The house has written the first block under way. */
    void housePersisted(Durable written) {
        pending.remove();
        sentToHouse--;
        durable = written;
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
            block.compared.ifPresent(fund -> house.tell(new Portfolio.Compare(fund)));
        }
    }
}
