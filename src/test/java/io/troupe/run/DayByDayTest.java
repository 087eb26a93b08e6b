package io.troupe.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.yaml.SettingsLoader;
import io.troupe.report.bookmark.Bookmark;
import io.troupe.report.bookmark.BookmarkFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that goes on with every new day comes to the bytes of the run over all of them: results and
 * the journal's chain. {@code -Dtroupe.days=250} is a year of it.
 */
class DayByDayTest {
    private static final int DAYS = Integer.getInteger("troupe.days", 12);
    private static final int BEFORE = 300;

    @TempDir
    private Path folder;

    @Test
    void everyDayIsAddedByItself() throws Exception {
        List<String> lines;
        try (var in = new GZIPInputStream(Files.newInputStream(Path.of("data/sp500-20.csv.gz")))) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .limit(BEFORE + DAYS + 1L).toList();
        }
        Path data = folder.resolve("prices.csv");
        Path config = Files.writeString(folder.resolve("fund.yaml"), """
                data: {path: prices.csv}
                fund: {allocator: {type: inverse-volatility, lookbackBars: 60, decide: monthly}}
                trials: {enabled: false}
                strategies:
                  - {id: trend, type: moving-average-trend, params: {fastBars: 5, slowBars: 20}}
                  - {id: calm, type: low-volatility,
                     params: {lookbackBars: 60, count: 3, rebalance: monthly}}
                  - {id: strong, type: cross-sectional-momentum,
                     params: {lookbackBars: 60, skipBars: 5, top: 3, rebalance: weekly}}
                """);
        Files.write(data, lines.subList(0, BEFORE + 1));
        TestRuns.run(folder, "daily", config);
        for (int day = 1; day <= DAYS; day++) {
            Files.write(data, lines.subList(0, BEFORE + day + 1));
            TestRuns.resume(folder, "daily", day == DAYS ? "results.report=true"
                    : "results.report=false");
        }
        TestRuns.ended(TestRuns.workflow(folder).run(SettingsLoader.load(config, List.of()),
                Optional.of("whole")));
        assertThat(TestRuns.durableBar(folder.resolve("daily"))).isEqualTo(BEFORE + DAYS - 1);
        TestRuns.assertSameResults(folder.resolve("whole"), folder.resolve("daily"));
        TestRuns.assertSameJournals(folder, "whole", "daily");
    }

    /** Who was taken out stays out, though the bookings that tell of it are not read again. */
    @Test
    void aStrategyThatWasTakenOutStaysOut() throws Exception {
        Files.createDirectory(folder.resolve("own"));
        Files.writeString(folder.resolve("own/Ill.java"), """
                import io.troupe.model.TargetPositions;
                import io.troupe.strategies.*;
                @RegisterStrategy("ill")
                public class Ill implements StatelessStrategy {
                    public void initialize(StrategyContext context) {}
                    public TargetPositions onData(MarketView view) {
                        if (view.bar() == 40) throw new IllegalStateException("ill");
                        return TargetPositions.of(view.bar() % 7 < 3 ? 1 : 0);
                    }
                }
                """);
        Path config = Files.writeString(folder.resolve("fund.yaml"), """
                data: {path: prices.csv}
                plugins: {path: [own]}
                trials: {enabled: false}
                strategies: [{id: ill, type: ill}, {id: equal, type: equal-weight}]
                """);
        prices(60);
        TestRuns.run(folder, "daily", config);
        for (int bars = 61; bars <= 63; bars++) {
            prices(bars);
            TestRuns.resume(folder, "daily");
        }
        assertThat(Bookmark.read(new BookmarkFiles(folder.resolve("daily/bookmark"),
                folder.resolve("daily/bookmark-columns"))).orElseThrow().failures())
                .singleElement().satisfies(failure -> {
                    assertThat(failure.bar()).isEqualTo(40);
                    assertThat(failure.strategy()).isZero();
                });
        TestRuns.run(folder, "whole", config);
        assertThat(folder.resolve("daily/results/summary.json")).content()
                .contains("IllegalStateException");
        TestRuns.assertSameResults(folder.resolve("whole"), folder.resolve("daily"));
        TestRuns.assertSameJournals(folder, "whole", "daily");
    }

    private void prices(int bars) throws Exception {
        StringBuilder lines = new StringBuilder("date,A\n");
        LocalDate date = LocalDate.of(2020, 1, 1);
        for (int bar = 0; bar < bars; bar++) {
            lines.append(date.plusDays(bar)).append(',').append(100 + bar % 11).append('\n');
        }
        Files.writeString(folder.resolve("prices.csv"), lines.toString());
    }
}
