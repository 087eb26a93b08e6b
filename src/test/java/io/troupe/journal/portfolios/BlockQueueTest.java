package io.troupe.journal.portfolios;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.TestInbox;
import io.troupe.journal.Block;
import io.troupe.journal.Booked;
import io.troupe.journal.Bookkeeping;
import io.troupe.journal.Durable;
import io.troupe.journal.Envelope;
import io.troupe.journal.JournalHead;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.Ledger;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.RandomRun;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two books and the house; two blocks in which all have something to write. */
class BlockQueueTest {
    private static final JournalPlan PLAN = RandomRun.plan(4, 2, 2, 4);
    private static final RandomRun RUN = RandomRun.of(5, PLAN);
    private static final List<List<Block>> BLOCKS = blocks();
    private static final List<Ledger> WORKING = List.of(ledger(PortfolioId.book(0)),
            ledger(PortfolioId.book(1)));
    private static final Ledger FUND = ledger(PortfolioId.HOUSE);

    private final TestInbox<Portfolio.Command> house = TestInbox.create("house");
    private final List<TestInbox<Portfolio.Command>> books = List.of(TestInbox.create("book-0"),
            TestInbox.create("book-1"));
    private final BlockQueue queue = new BlockQueue(house.getRef(),
            books.stream().map(TestInbox::getRef).toList(), JournalHead.empty(PLAN).house());

    /** The first two blocks that every book has a part of. */
    private static List<List<Block>> blocks() {
        Bookkeeping bookkeeping = Bookkeeping.fromFirstBar(PLAN, JournalHead.empty(PLAN));
        List<List<Block>> all = new ArrayList<>();
        for (int bar = 0; all.size() < 2; bar++) {
            if (RUN.bookBar(bookkeeping, bar) instanceof Booked.Complete(List<Block> complete)
                    && complete.size() == 3) {
                all.add(complete);
            }
        }
        return all;
    }

    private static Portfolio.Persist persist(int block, int part) {
        return new Portfolio.Persist(BLOCKS.get(block).get(part).event());
    }

    private static int lastBar(int block) {
        return BLOCKS.get(block).getLast().event().envelope().lastBar();
    }

    private static Ledger ledger(PortfolioId portfolio) {
        return new Ledger(portfolio, lastBar(1), new long[1], new long[1]);
    }

    private void writeBoth() {
        BLOCKS.forEach(queue::write);
    }

    private static Durable durable(int block) {
        Envelope envelope = BLOCKS.get(block).getLast().event().envelope();
        return new Durable(envelope.lastBar(), envelope.sequence(), envelope.hashAfter());
    }

    @Test
    void theHouseWritesABlockWhenAllItsBooksHave() {
        writeBoth();
        assertThat(books.get(0).getAllReceived()).containsExactly(persist(0, 0), persist(1, 0));
        assertThat(books.get(1).getAllReceived()).containsExactly(persist(0, 1), persist(1, 1));
        queue.bookPersisted(lastBar(0));
        queue.bookPersisted(lastBar(1));
        queue.bookPersisted(lastBar(1));
        assertThat(house.hasMessages()).as("the second block is done, the first is not").isFalse();
        queue.bookPersisted(lastBar(0));
        assertThat(house.getAllReceived()).containsExactly(persist(0, 2), persist(1, 2));
    }

    @Test
    void theHouseIsComparedAfterTheBlocksThatCameBefore() {
        writeBoth();
        queue.bookPersisted(lastBar(0));
        queue.bookPersisted(lastBar(0));
        house.getAllReceived();
        queue.compare(WORKING, FUND);
        assertThat(books.get(1).getAllReceived()).last()
                .isEqualTo(new Portfolio.Compare(WORKING.get(1)));
        assertThat(house.hasMessages()).isFalse();
        queue.bookPersisted(lastBar(1));
        queue.bookPersisted(lastBar(1));
        assertThat(house.getAllReceived()).containsExactly(persist(1, 2),
                new Portfolio.Compare(FUND));
        queue.compare(WORKING, FUND);
        assertThat(house.getAllReceived()).as("nothing waits before it")
                .containsExactly(new Portfolio.Compare(FUND));
    }

    @Test
    void isDoneWhenAllIsWrittenAndCompared() {
        Durable start = queue.durable();
        queue.write(BLOCKS.getFirst());
        queue.compare(WORKING, FUND);
        queue.compared();
        queue.compared();
        queue.compared();
        assertThat(queue.isDone()).isFalse();
        assertThat(queue.durable()).isEqualTo(start);
        queue.bookPersisted(lastBar(0));
        queue.bookPersisted(lastBar(0));
        queue.housePersisted(durable(0));
        assertThat(queue.isDone()).isTrue();
        assertThat(queue.durable().bar()).isEqualTo(lastBar(0));
        queue.compare(WORKING, FUND);
        queue.compared();
        assertThat(queue.isDone()).isFalse();
    }
}
