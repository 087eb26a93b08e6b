package io.troupe.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BookkeepingTest {
    private static final int BARS = 41;

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    /** A run without interruption: its blocks. */
    private static List<Block> whole(RandomRun run, JournalPlan plan, int bars) {
        Bookkeeping bookkeeping = Bookkeeping.fromFirstBar(plan, JournalHead.empty(plan));
        List<Block> blocks = run.book(bookkeeping, 0, bars - 1);
        if (bookkeeping.finish() instanceof Booked.Complete(List<Block> rest)) {
            blocks.addAll(rest);
        }
        return blocks;
    }

    private static MemoryBookings bookings(JournalPlan plan, List<Block> blocks) {
        MemoryBookings bookings = new MemoryBookings(plan);
        bookings.add(blocks);
        return bookings;
    }

    /** How far journals that hold these blocks reach. */
    private static JournalHead head(JournalPlan plan, List<Block> blocks) {
        List<BookState> states = plan.portfolios().stream().map(plan::initialState).toList();
        for (Block block : blocks) {
            states.get(block.portfolio().book() + 1).evolve(block.event());
        }
        List<Durable> named = new ArrayList<>();
        for (int book = 0; book < plan.layout().books(); book++) {
            named.add(states.getFirst().named(book, plan.startHash(PortfolioId.book(book))));
        }
        List<Durable> all = states.stream().map(BookState::durable).toList();
        return new JournalHead(all.getFirst(), all.subList(1, all.size()), named);
    }

    @Test
    void chainIsTheHashOfHashBarAndBytes() throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        byte[] start = sha.digest("book-4\nabc".getBytes(StandardCharsets.UTF_8));
        byte[] bar = {4, 1, 1};
        sha.update(start);
        sha.update(ByteBuffer.allocate(4).putInt(70_000).array());
        byte[] linked = sha.digest(bar);

        HashChain chain = HashChain.from(HashChain.start(PortfolioId.book(4), "abc"));
        assertThat(chain.hash().bytes()).isEqualTo(start);
        chain.link(70_000, bar, 0, bar.length);
        assertThat(chain.hash().bytes()).isEqualTo(linked);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everythingIsReadBackAsItWasBooked(int seed) {
        JournalPlan plan = RandomRun.plan(1 + seed % 7, 1 + seed % 3, 1 + seed % 4, 1 + seed % 9);
        RandomRun run = RandomRun.of(seed, plan);
        MemoryBookings bookings = bookings(plan, whole(run, plan, BARS));
        assertThat(bookings.lastBar()).isEqualTo(BARS - 1);
        assertThat(Transcript.of(bookings, 0, BARS).lines()).isEqualTo(run.transcript(BARS));
        assertThat(Transcript.of(bookings, 17, 20).lines())
                .containsSubsequence("bar 17", "end 17", "bar 20", "end 20")
                .doesNotContain("bar 16", "bar 21");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void hostingChangesNothing(int seed) {
        JournalPlan plan = RandomRun.plan(7, 3, 4, 8);
        RandomRun run = RandomRun.of(seed, plan);
        assertThat(whole(run.hostedBy(1 + seed % 5), plan, BARS))
                .isEqualTo(whole(run, plan, BARS));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void chainDoesNotDependOnTheSizeOfBlocks(int seed) {
        JournalPlan one = RandomRun.plan(5, 2, 3, 1);
        JournalPlan many = RandomRun.plan(5, 2, 3, 7);
        assertThat(hashes(head(one, whole(RandomRun.of(seed, one), one, BARS))))
                .isEqualTo(hashes(head(many, whole(RandomRun.of(seed, many), many, BARS))));
    }

    private static List<Hash> hashes(JournalHead head) {
        List<Hash> hashes = new ArrayList<>();
        hashes.add(head.house().hash());
        head.books().forEach(book -> hashes.add(book.hash()));
        return hashes;
    }

    @Test
    void blocksEndAtFixedBarsAndAtAStop() {
        JournalPlan plan = RandomRun.plan(2, 1, 2, 8);
        List<Block> blocks = whole(RandomRun.of(3, plan), plan, 20);
        assertThat(blocks.stream().filter(block -> block.portfolio().isHouse())
                .map(block -> block.event().envelope().firstBar() + "-"
                        + block.event().envelope().lastBar()))
                .containsExactly("0-7", "8-15", "16-19");
        assertThat(blocks.getLast().portfolio()).isEqualTo(PortfolioId.HOUSE);
    }

    @Test
    void aBookWithoutContentWritesNothing() {
        JournalPlan plan = RandomRun.plan(2, 1, 2, 4);
        Bookkeeping bookkeeping = Bookkeeping.fromFirstBar(plan, JournalHead.empty(plan));
        EntryBuffer entries = new EntryBuffer(2);
        entries.transfer(0, 9);
        List<Block> blocks = new ArrayList<>();
        for (int bar = 0; bar < 8; bar++) {
            bookkeeping.open(bar);
            if (bar == 5) {
                bookkeeping.book(1, Section.TRANSFERS, entries.array(), 0, entries.size());
            }
            if (bookkeeping.close() instanceof Booked.Complete(List<Block> complete)) {
                blocks.addAll(complete);
            }
        }
        assertThat(blocks.stream().map(block -> block.portfolio().toString()))
                .containsExactly("house", "book-1", "house");
        assertThat(blocks.get(1).event().bars()).containsExactly(5);
        assertThat(blocks.get(2).event().bookSequences()).containsExactly(0, 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRunCutShortAnywhereIsCompletedToTheSameJournal(int seed) {
        Random random = new Random(seed);
        JournalPlan plan = RandomRun.plan(5, 2, 3, 1 + random.nextInt(9));
        RandomRun run = RandomRun.of(seed, plan);
        List<Block> whole = whole(run, plan, BARS);
        List<Block> kept = survivors(whole, plan, random);
        JournalHead head = head(plan, kept);
        boolean fromStart = random.nextBoolean();
        Bookkeeping bookkeeping = fromStart ? Bookkeeping.fromFirstBar(plan, head)
                : Bookkeeping.fromBar(plan, head, head);
        List<Block> all = new ArrayList<>(kept);
        all.addAll(run.book(bookkeeping, fromStart ? 0 : head.house().bar() + 1, BARS - 1));
        if (bookkeeping.finish() instanceof Booked.Complete(List<Block> rest)) {
            all.addAll(rest);
        }
        for (PortfolioId id : plan.portfolios()) {
            assertThat(bookings(plan, all).events(id))
                    .isEqualTo(bookings(plan, whole).events(id));
        }
    }

    /** Each book has written some of its blocks; the house one that all books have, or fewer. */
    private static List<Block> survivors(List<Block> whole, JournalPlan plan, Random random) {
        int houseBar = random.nextInt(BARS);
        int[] until = new int[plan.layout().books()];
        for (int book = 0; book < until.length; book++) {
            until[book] = houseBar + random.nextInt(3 * plan.barsPerEvent());
        }
        return whole.stream()
                .filter(block -> block.event().envelope()
                        .lastBar() <= (block.portfolio().isHouse() ? houseBar
                                : until[block.portfolio().book()]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRunStoppedAndExtendedHasTheSameContentAndChain(int seed) {
        JournalPlan plan = RandomRun.plan(5, 2, 3, 8);
        RandomRun run = RandomRun.of(seed, plan);
        List<Block> all = new ArrayList<>(whole(run, plan, 1 + seed % 30));
        JournalHead head = head(plan, all);
        Bookkeeping later = Bookkeeping.fromFirstBar(plan, head);
        all.addAll(run.book(later, 0, BARS - 1));
        if (later.finish() instanceof Booked.Complete(List<Block> rest)) {
            all.addAll(rest);
        }
        assertThat(Transcript.of(bookings(plan, all), 0, BARS).lines())
                .isEqualTo(run.transcript(BARS));
        assertThat(hashes(head(plan, all)))
                .isEqualTo(hashes(head(plan, whole(run, plan, BARS))));
    }

    @Test
    void aStopWithinBarsThatOnlyBooksHaveWritesNothing() {
        JournalPlan plan = RandomRun.plan(2, 2, 2, 8);
        RandomRun run = RandomRun.of(1, plan);
        List<Block> whole = whole(run, plan, 16);
        List<Block> booksAhead = whole.subList(0, whole.size() - 1);
        JournalHead head = head(plan, booksAhead);
        Bookkeeping bookkeeping = Bookkeeping.fromBar(plan, head, head);
        assertThat(run.book(bookkeeping, 8, 11)).isEmpty();
        assertThat(bookkeeping.finish()).isEqualTo(new Booked.Pending());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRunThatComesOutOtherwiseIsNoticedAtTheDurableBar(int seed) {
        JournalPlan plan = RandomRun.plan(3, 1, 3, 8);
        RandomRun run = RandomRun.of(seed, plan);
        JournalHead head = head(plan, whole(run, plan, 16));
        Bookkeeping bookkeeping = Bookkeeping.fromFirstBar(plan, head);
        Booked last = new Booked.Pending();
        for (int bar = 0; bar < 16; bar++) {
            last = RandomRun.of(bar == 6 ? seed + 1000 : seed, plan).bookBar(bookkeeping, bar);
        }
        assertThat(last).isInstanceOfSatisfying(Booked.Diverged.class, diverged -> {
            assertThat(diverged.bar()).isEqualTo(15);
            assertThat(diverged.recorded()).isNotEqualTo(diverged.computed());
        });
    }

    @Test
    void barsMustBeBookedInOrder() {
        JournalPlan plan = RandomRun.plan(1, 1, 1, 8);
        Bookkeeping bookkeeping = Bookkeeping.fromFirstBar(plan, JournalHead.empty(plan));
        assertThatThrownBy(() -> bookkeeping.open(1))
                .hasMessage("bar 1 cannot follow closed bar -1");
        assertThatThrownBy(bookkeeping::close).hasMessage("no bar is open after bar -1");
        bookkeeping.open(0);
        assertThatThrownBy(() -> bookkeeping.open(1)).hasMessage("bar 1 cannot follow open bar 0");
        assertThatThrownBy(bookkeeping::finish).hasMessage("bar 0 is open");
    }

    @Test
    void layoutPutsStrategiesIntoBooksInOrder() {
        assertThat(BookLayout.auto(16).books()).isEqualTo(16);
        assertThat(BookLayout.auto(17).books()).isEqualTo(1);
        BookLayout layout = BookLayout.auto(600);
        assertThat(layout.books()).isEqualTo(3);
        assertThat(layout.firstStrategy(2)).isEqualTo(512);
        assertThat(layout.lastStrategy(2)).isEqualTo(599);
        assertThat(layout.lastStrategy(1)).isEqualTo(511);
        assertThat(layout.bookOf(511)).isEqualTo(1);
        assertThat(layout.bookOf(512)).isEqualTo(2);
        assertThatThrownBy(() -> layout.bookOf(600)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
