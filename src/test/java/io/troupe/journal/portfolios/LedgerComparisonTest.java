package io.troupe.journal.portfolios;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.Block;
import io.troupe.journal.BookState;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookkeeping;
import io.troupe.journal.JournalHead;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.Ledger;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.PortfolioShape;
import io.troupe.journal.RandomRun;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.portfolios.JournalWriter.Notice;
import io.troupe.journal.store.Checked;
import io.troupe.journal.store.JournalProblem;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.QuarantineReason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the events tell is compared with what the simulation holds, to the last unit. */
class LedgerComparisonTest {
    private static final JournalPlan PLAN = RandomRun.plan(5, 2, 3, 4);
    private static final RandomRun RUN = RandomRun.of(7, PLAN);
    private static final int LAST_BAR = 39;

    @TempDir
    private Path temp;

    /** Adds up what is booked, for each strategy; by hand, not by the rule that is judged. */
    private static final class Sums implements BookingVisitor {
        private final PortfolioShape shape;
        private final long[] positions;
        private final long[] cash;

        Sums(PortfolioShape shape, long[] cash) {
            this.shape = shape;
            this.cash = cash;
            this.positions = new long[shape.strategies() * shape.assets()];
        }

        private int row(int strategy) {
            int row = shape.row(strategy);
            return row >= 0 && row < cash.length ? row : -1;
        }

        private void add(int strategy, int asset, long steps, long micros) {
            if (row(strategy) >= 0) {
                positions[row(strategy) * shape.assets() + asset] += steps;
                cash[row(strategy)] += micros;
            }
        }

        @Override
        public void flow(int strategy, int asset, FlowKind kind, long steps, long received) {
            add(strategy, asset, steps, received);
        }

        @Override
        public void cashFlow(int strategy, FlowKind kind, long received) {
            add(strategy, 0, 0, received);
        }

        @Override
        public void fill(int strategy, int asset, long quantity, long notionalMicros,
                long feeMicros, long slippageMicros) {
            add(strategy, asset, quantity, -notionalMicros - feeMicros);
        }

        @Override
        public void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
            add(CROSSINGS, 0, 0, nettingMicros + poolingMicros);
        }

        @Override
        public void transfer(int strategy, long micros) {
            add(strategy, 0, 0, micros);
        }

        @Override
        public void quarantine(int strategy, QuarantineReason reason, String detail) {}

        @Override
        public void halt(boolean nowHalted) {}

        @Override
        public void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {}
    }

    private static Ledger working(PortfolioId id, MemoryBookings bookings) {
        PortfolioShape shape = PLAN.shape(id);
        long[] cash = new long[shape.strategies()];
        Arrays.fill(cash, RandomRun.CASH);
        if (id.isHouse()) {
            cash = new long[]{5 * RandomRun.CASH + RandomRun.RESERVE, RandomRun.RESERVE, 0, 0};
        }
        Sums sums = new Sums(shape, cash);
        bookings.visit(0, LAST_BAR, sums);
        return new Ledger(id, LAST_BAR, sums.positions, sums.cash);
    }

    private static List<Ledger> working(List<Block> blocks) {
        MemoryBookings bookings = new MemoryBookings(PLAN);
        bookings.add(blocks);
        return PLAN.portfolios().stream().map(id -> working(id, bookings)).toList();
    }

    private static List<Block> blocks() {
        return RUN.book(Bookkeeping.fromFirstBar(PLAN, JournalHead.empty(PLAN)), 0, LAST_BAR);
    }

    /** Writes all blocks, has the ledgers compared behind them, and closes. */
    private Notice last(List<Ledger> working) throws Exception {
        RunFolder folder = new RunFolder(temp.resolve("run" + working.hashCode()));
        assertThat(folder.create(JournalHead.empty(PLAN).house()))
                .isEqualTo(new Checked.Passed<>(folder));
        FaultJournal.clear();
        try (Harness harness = Harness.open(folder, FaultJournal.config(), PLAN, 1_000)) {
            harness.opened();
            List<Block> open = new ArrayList<>();
            for (Block block : blocks()) {
                open.add(block);
                if (block.portfolio().isHouse()) {
                    harness.tell(new JournalWriter.Write(List.copyOf(open)));
                    open.clear();
                }
            }
            harness.tell(new JournalWriter.Compare(working.subList(1, working.size()),
                    working.getFirst()));
            harness.tell(new JournalWriter.Close());
            Notice notice = harness.next();
            while (notice instanceof Notice.BarsDurable) {
                notice = harness.next();
            }
            return notice;
        }
    }

    @Test
    void equalLedgersAreNotMentioned() throws Exception {
        assertThat(last(working(blocks()))).isInstanceOf(Notice.Closed.class);
    }

    /** One unit more in any amount of any portfolio is told, with what it is. */
    @Test
    void oneUnitAnywhereIsNoticed() {
        List<Block> blocks = blocks();
        for (PortfolioId id : PLAN.portfolios()) {
            BookState durable = PLAN.initialState(id);
            blocks.stream().filter(block -> block.portfolio().equals(id))
                    .forEach(block -> durable.evolve(block.event()));
            Ledger working = working(blocks).get(id.book() + 1);
            assertThat(working.difference(durable)).isEmpty();
            for (int k = 0; k < working.cashMicros().length; k++) {
                long cash = working.cashMicros()[k]++;
                assertThat(working.difference(durable).orElseThrow()).endsWith("has " + cash
                        + " millionths in cash in the journal and " + (cash + 1)
                        + " in the simulation");
                working.cashMicros()[k]--;
            }
            for (int cell = 0; cell < working.positions().length; cell++) {
                long held = working.positions()[cell]++;
                assertThat(working.difference(durable).orElseThrow()).endsWith("holds " + held
                        + " steps of asset " + cell % 3 + " in the journal and " + (held + 1)
                        + " in the simulation");
                working.positions()[cell]--;
            }
        }
    }

    @Test
    void theHouseIsComparedAfterItsLastBlock() throws Exception {
        List<Ledger> working = working(blocks());
        working.getFirst().positions()[1]++;
        assertThat(problem(working)).startsWith(
                "the ledgers of house do not agree after bar 39: house holds ");
    }

    /** The row of each account has its name: 3 assets a row, so cell 7 is the overlay's second. */
    @Test
    void theAccountThatDiffersIsNamed() throws Exception {
        List<Ledger> working = working(blocks());
        working.getFirst().positions()[7]++;
        assertThat(problem(working)).startsWith(
                "the ledgers of house do not agree after bar 39: overlay holds ")
                .contains(" steps of asset 1 in the journal");
        for (int row : new int[]{1, 3}) {
            List<Ledger> cash = working(blocks());
            cash.getFirst().cashMicros()[row] -= 1;
            assertThat(problem(cash)).contains(
                    row == 1 ? "bar 39: reserve has " : "bar 39: crossings has ");
        }
    }

    private String problem(List<Ledger> working) throws Exception {
        return last(working) instanceof Notice.WriteFailed(JournalProblem problem)
                ? problem.message()
                : "no problem";
    }

    /** The second book holds the strategies 2 and 3. */
    @Test
    void aDifferenceNamesBookStrategyAndBothAmounts() throws Exception {
        List<Ledger> working = working(blocks());
        long[] cash = working.get(2).cashMicros();
        cash[1] -= 5;
        assertThat(problem(working)).isEqualTo(
                "the ledgers of book-1 do not agree after bar 39: strategy 3 has " + (cash[1] + 5)
                        + " millionths in cash in the journal and " + cash[1]
                        + " in the simulation");
    }

    @Test
    void ledgersOfOtherShapesDoNotAgree() {
        BookState durable = PLAN.initialState(PortfolioId.book(0));
        assertThat(new Ledger(PortfolioId.book(0), 0, new long[6], new long[1])
                .difference(durable)).isPresent();
        assertThat(new Ledger(PortfolioId.book(0), 0, new long[5], new long[2])
                .difference(durable)).isPresent();
    }
}
