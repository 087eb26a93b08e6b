package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.run.TestRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A user's strategy that says it remembers nothing, or saves half of what it does: its resume is
 * its run, and the run says so and how to mend it.
 */
@Timeout(120)
class AskedAgainTest {
    private static final String HEAD = """
            import io.troupe.model.TargetPositions;
            import io.troupe.strategies.*;
            @RegisterStrategy("mine")
            """;
    private static final String COUNTS = """
                private int seen;
                public void initialize(StrategyContext context) {}
                public TargetPositions onData(MarketView view) {
                    double[] weights = new double[view.assets()];
                    weights[0] = seen++ % 50 < 25 ? 0.5 : 0;
                    return TargetPositions.of(weights);
                }
            """;
    private static final String HIDES = HEAD + "public class Mine implements StatelessStrategy {\n"
            + COUNTS + "}\n";
    private static final String SAVES = HEAD + "public class Mine implements StatefulStrategy {\n"
            + COUNTS
            + """
                        public byte[] saveState() { return new byte[]{(byte) (seen >> 8), (byte) seen}; }
                        public void loadState(byte[] state) {
                            seen = (state[0] & 0xff) << 8 | state[1] & 0xff;
                        }
                    }
                    """;

    @TempDir
    private Path folder;
    private Path config;

    @BeforeEach
    void write() throws IOException {
        config = folder.resolve("c.yaml");
        Files.createDirectory(folder.resolve("own"));
        Files.writeString(config, """
                data: {path: %s, symbols: [KO, PEP]}
                run: {until: 1991-06-28}
                journal: {barsPerEvent: 16, snapshotEveryBars: 64}
                strategies:
                  - {id: counter, type: mine}
                  - {id: even, type: equal-weight}
                plugins: {path: [own]}
                """.formatted(Path.of("data/sp500-20.csv.gz").toAbsolutePath()));
    }

    private void strategy(String source) throws IOException {
        Files.writeString(folder.resolve("own/Mine.java"), source);
    }

    private JsonNode json(String id, String file) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(id).resolve(file).toFile());
    }

    @Test
    void aResumeIsTheRunToTheByteAndToldOfAs() throws Exception {
        strategy(HIDES);
        TestRuns.run(folder, "whole", config);
        for (String killed : List.of("1990-03-30", "1990-12-31", "1991-06-27")) {
            TestRuns.run(folder, killed, config, "run.until=" + killed);
            TestRuns.resume(folder, killed, "run.until=1991-06-28", "engine.window=7");
            TestRuns.assertSameResults(folder.resolve("whole"), folder.resolve(killed));
            TestRuns.assertSameJournals(folder, "whole", killed);
        }
    }

    @Test
    void itIsSaidWhereTheRunIsReadAndHowItIsMended() throws Exception {
        strategy(HIDES);
        Shell shell = new Shell(folder);
        assertThat(shell.run("run", config.toString(), "--run-id", "one", "--runs",
                folder.toString()).succeeded().out()).contains("a resume asks counter about all"
                        + " bars again: seen is 64, but 0 in an instance made", "(1990-04-02)",
                        "save the field in saveState");
        JsonNode known = json("one", "manifest.json").get("askedAgain");
        assertThat(known).hasSize(1);
        assertThat(known.get(0).get("strategy").asText()).isEqualTo("counter");
        assertThat(known.get(0).get("date").asText()).isEqualTo("1990-04-02");
        assertThat(known.get(0).get("field").asText()).isEqualTo("seen");
        assertThat(known.get(0).get("finding").asText())
                .isEqualTo("seen is 64, but 0 in an instance made from what it saved");
        assertThat(known.get(0).get("mend").asText()).contains("loadState");
        JsonNode strategies = json("one", "results/summary.json").get("strategies");
        assertThat(strategies.get(0).get("askedAgain").get("field").asText()).isEqualTo("seen");
        assertThat(strategies.get(1).get("askedAgain").isNull()).isTrue();
        byte[] summary = Files.readAllBytes(folder.resolve("one/results/summary.json"));
        TestRuns.ended(TestRuns.workflow(folder).replay("one"));
        assertThat(folder.resolve("one/results/summary.json")).hasBinaryContent(summary);
    }

    /** Mended, it is trusted from a new proof on, and what was said of it is forgotten. */
    @Test
    void whatWasMendedIsTrusted() throws Exception {
        strategy(HIDES);
        TestRuns.run(folder, "one", config, "run.until=1990-12-31");
        strategy(SAVES);
        TestRuns.resume(folder, "one");
        assertThat(json("one", "manifest.json").get("askedAgain")).isEmpty();
        TestRuns.run(folder, "whole", config);
        TestRuns.resume(folder, "one", "run.until=1991-06-28");
        TestRuns.assertSameResults(folder.resolve("whole"), folder.resolve("one"));
    }
}
