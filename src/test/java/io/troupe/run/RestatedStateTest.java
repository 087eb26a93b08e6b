package io.troupe.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A strategy that remembers the highest price, which it saves, on one that rises by 1 each bar from
 * 100 and is split in two at bar 200. It holds while the price is the highest.
 */
class RestatedStateTest {
    private static final int SPLIT = 200;
    private static final String MINE = """
            import io.troupe.model.TargetPositions;
            import io.troupe.strategies.*;
            import java.nio.ByteBuffer;
            @RegisterStrategy("mine")
            public class Mine implements StatefulStrategy {
                private double highest;
                public void initialize(StrategyContext context) {BODY}
                public TargetPositions onData(MarketView view) {
                    highest = Math.max(highest, view.close(0));
                    return TargetPositions.of(view.close(0) >= highest ? 1 : 0);
                }
                public byte[] saveState() {
                    return ByteBuffer.allocate(8).putDouble(highest).array();
                }
                public void loadState(byte[] state) {
                    highest = ByteBuffer.wrap(state).getDouble();
                }
            }
            """;

    @TempDir
    private Path folder;
    private Path config;

    @BeforeEach
    void writeConfig() throws IOException {
        Files.createDirectory(folder.resolve("own"));
        config = Files.writeString(folder.resolve("fund.yaml"), """
                data: {path: prices.csv}
                journal: {barsPerEvent: 16, snapshotEveryBars: 64}
                plugins: {path: [own]}
                strategies: [{id: mine, type: mine}]
                """);
    }

    private void prices(int bars, boolean isSplit) throws IOException {
        List<String> lines = new ArrayList<>(List.of("date,A"));
        LocalDate date = LocalDate.of(2020, 1, 1);
        for (int bar = 0; bar < bars; bar++) {
            double price = 100 + bar;
            lines.add(date.plusDays(bar) + "," + (isSplit || bar >= SPLIT ? price / 2 : price));
        }
        Files.write(folder.resolve("prices.csv"), lines);
    }

    private void strategy(String initialize) throws IOException {
        Files.writeString(folder.resolve("own/Mine.java"), MINE.replace("BODY", initialize));
    }

    private void runAndRestate() throws IOException, RunRefused {
        prices(SPLIT, false);
        TestRuns.run(folder, "r", config);
        prices(SPLIT + 5, true);
        TestRuns.ended(TestRuns.workflow(folder).resumeRestated("r", List.of(), Map.of()));
    }

    private long fills() throws IOException {
        return Files.readAllLines(folder.resolve("r/results/fills.csv")).stream()
                .filter(line -> line.contains(",mine,")).count();
    }

    /** By what it saved, 299, no price after the split would be the highest. */
    @Test
    void whatStrategiesSavedWithTheOldHistoryIsNotUsed() throws Exception {
        strategy("");
        runAndRestate();
        assertThat(fills()).isEqualTo(1);
        prices(SPLIT + 9, true);
        TestRuns.resume(folder, "r");
        assertThat(fills()).isEqualTo(1);
    }

    /** Nobody knows its sleeve on the new history: it goes on from 299, and that is told. */
    @Test
    void whoReadsItsSleeveGoesOnFromWhatItSavedAndIsNamed() throws Exception {
        strategy("context.feedback();");
        runAndRestate();
        assertThat(fills()).isEqualTo(2);
        assertThat(new ObjectMapper().readTree(folder.resolve("r/manifest.json").toFile())
                .at("/restated/0/answers/restored/0").asText()).isEqualTo("mine");
    }
}
