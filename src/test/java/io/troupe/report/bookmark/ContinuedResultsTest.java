package io.troupe.report.bookmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.Seeds;
import io.troupe.data.DataReport;
import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.folder.Replacement;
import io.troupe.model.BarsPerYear;
import io.troupe.portfolio.constraints.Groups;
import io.troupe.report.ResultFile;
import io.troupe.report.ResultsWriter;
import io.troupe.report.TestAnalyses;
import io.troupe.report.analysis.RunAnalyzer;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.Measures;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.StrategyIdentity;
import io.troupe.simulation.Outcome;
import io.troupe.simulation.RandomFund;
import io.troupe.simulation.Recording;
import io.troupe.simulation.Run;
import io.troupe.simulation.desks.RandomDeskFund;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.simulation.risk.RandomRisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Results of random funds that are written at one bar and continued at others are those that are
 * written at once, in every file and every byte. Nothing that was booked before is read again but where one
 * order is explained as an example.
 */
class ContinuedResultsTest {
    @TempDir
    private Path folder;
    private final List<String> lost = new ArrayList<>();
    private Optional<Bookmark> latest = Optional.empty();
    private Path columns = Path.of("none");
    private int bookmarks;
    private boolean readAgain;

    static LongStream seeds() {
        return Seeds.upTo(40);
    }

    /** Bookings that note whether what was before a bar is asked for. */
    private final class Clipped implements Bookings {
        private final Bookings whole;
        private final int first;
        private final int lastBar;

        Clipped(Bookings whole, int first, int lastBar) {
            this.whole = whole;
            this.first = first;
            this.lastBar = lastBar;
        }

        @Override
        public int lastBar() {
            return lastBar;
        }

        @Override
        public void visit(int fromBar, int toBar, BookingVisitor visitor) {
            readAgain |= fromBar < first;
            whole.visit(fromBar, Math.min(toBar, lastBar), visitor);
        }
    }

    /** Keeps a bookmark beside the results. */
    private final class Keeping implements Bookmarks {
        private final int dataBars;

        Keeping(int dataBars) {
            this.dataBars = dataBars;
        }

        @Override
        public Optional<Bookmark> start() {
            return latest;
        }

        @Override
        public BookingVisitor follower() {
            return Bookmarks.NONE.follower();
        }

        @Override
        public void lost(String why) {
            lost.add(why);
        }

        @Override
        public void ended(int bar, Map<String, Long> lengths, List<?> visitors)
                throws IOException {
            BookmarkFiles files = new BookmarkFiles(folder.resolve("bookmark-" + bookmarks),
                    folder.resolve("columns-" + bookmarks++));
            Bookmark bookmark = Bookmark.of(files,
                    new Place("terms", bar, "history " + bar, dataBars), lengths, List.of());
            switch (bookmark.write(visitors, latest)) {
                case Bookmark.Outcome.Unfit(String why) -> lost.add(why);
                case Bookmark.Outcome.Written written -> {
                    columns = written.columns().isPresent() ? files.columns() : columns;
                    latest = Bookmark.read(new BookmarkFiles(files.bookmark(), columns));
                }
            }
        }
    }

    private static RunContext context(SimulationPlan plan, MarketData data) {
        return new RunContext(data, "random",
                plan.strategies().stream().map(StrategySpec::id).map(StrategyIdentity::named)
                        .toList(),
                plan.initialCashMicros(), FundTerms.of(plan, SimulationPlan.RULES),
                DataReport.NONE, Measures.USUAL, Optional.of(plan.fills()),
                new Groups(Map.of()));
    }

    private void write(Path into, RunContext context, Bookings bookings, Bookmarks kept)
            throws IOException {
        ResultsWriter.write(into, () -> new RunAnalyzer(context, bookings),
                new ResultsWriter.Told(TestAnalyses.UNKNOWN, TestAnalyses.KNOWING_NOTHING),
                EnumSet.allOf(ResultFile.class), kept, Replacement.Placing.PLAIN);
    }

    private void goesOn(SimulationPlan plan, long seed) throws IOException {
        JournalPlan journal = Run.journal(plan, 2, 16);
        MemoryBookings bookings = new MemoryBookings(journal);
        Outcome outcome = Engine.run(plan, Run.options(8),
                new Recording.InMemory(journal, bookings), List.of(), new RunProgress());
        assertThat(outcome).isInstanceOf(Outcome.Finished.class);
        MarketData data = plan.data();
        BarsPerYear year = data.barsPerYear();
        Random random = new Random(seed);
        int bars = 0;
        while (bars < data.bars()) {
            int next = Math.min(data.bars(), bars + 1 + random.nextInt(40));
            MarketData prefix = data.prefix(next);
            if (prefix.barsPerYear().equals(year)) {
                write(folder.resolve("continued"), context(plan, prefix),
                        new Clipped(bookings, bars, next - 1), new Keeping(next));
                bars = next;
            } else {
                return;
            }
        }
        write(folder.resolve("whole"), context(plan, data), bookings, Bookmarks.NONE);
        assertThat(lost).isEmpty();
        try (Stream<Path> files = Files.list(folder.resolve("whole"))) {
            for (Path file : files.toList()) {
                assertThat(folder.resolve("continued").resolve(file.getFileName()))
                        .as(file.getFileName().toString()).hasSameBinaryContentAs(file);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofFunds(long seed) throws IOException {
        goesOn(RandomFund.plan(seed), seed);
        assertThat(readAgain).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofFundsWithDesks(long seed) throws IOException {
        goesOn(RandomDeskFund.plan(seed), seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofFundsWithRules(long seed) throws IOException {
        goesOn(RandomRisk.of(RandomDeskFund.plan(seed, 40)), seed);
    }
}
