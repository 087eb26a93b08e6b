package io.troupe.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.yaml.SettingsLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
