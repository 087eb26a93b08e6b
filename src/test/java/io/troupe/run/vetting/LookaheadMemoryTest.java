package io.troupe.run.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.lookahead.Finding;
import io.troupe.lookahead.LookaheadReport;
import io.troupe.lookahead.LookaheadReport.Row;
import io.troupe.lookahead.LookaheadReport.Settled;
import io.troupe.model.BarCount;
import io.troupe.report.books.StrategyIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookaheadMemoryTest {
    private static final List<StrategyIdentity> STRATEGIES = List.of(
            new StrategyIdentity("a1", "alpha", Map.of()),
            new StrategyIdentity("a2", "alpha", Map.of()),
            new StrategyIdentity("b", "beta", Map.of()),
            new StrategyIdentity("c", "own", Map.of()));
    private static final Map<String, String> CODES = Map.of("alpha", "1", "beta", "2");
    @TempDir
    private Path runs;

    private static LookaheadReport report(int cutsOfBeta, String... found) {
        return new LookaheadReport(100, 1, List.of("2020-01-01"), List.of(),
                STRATEGIES.stream().map(strategy -> new Row(strategy.id(), 9,
                        strategy.id().equals("b") ? cutsOfBeta : 1, BarCount.of(3), Settled.YES))
                        .toList(),
                List.of(found).stream().map(id -> new Finding(Finding.Kind.DECISION, id, 1,
                        "2020-01-02", "knew")).toList(),
                List.of());
    }

    private LookaheadMemory memory() {
        return new LookaheadMemory(runs);
    }

    @Test
    void remembersWhatPassedByItsCode() throws IOException {
        assertThat(memory().passed(CODES)).isEmpty();
        memory().note(report(1), STRATEGIES, CODES);
        assertThat(memory().passed(CODES)).isEqualTo(Map.of("alpha", true, "beta", true));
        assertThat(memory().passed(Map.of("alpha", "changed", "beta", "2")))
                .isEqualTo(Map.of("beta", true));
        assertThat(Files.readAllLines(runs.resolve("lookahead.jsonl"))).hasSize(2);
    }

    @Test
    void oneStrategyThatKnewIsEnough() throws IOException {
        memory().note(report(1, "a2"), STRATEGIES, CODES);
        assertThat(memory().passed(CODES)).isEqualTo(Map.of("alpha", false, "beta", true));
    }

    @Test
    void whatNeverDecidedBeforeACutWasNotTried() throws IOException {
        memory().note(report(0), STRATEGIES, CODES);
        assertThat(memory().passed(CODES)).isEqualTo(Map.of("alpha", true));
    }

    @Test
    void theLatestSearchCounts() throws IOException {
        memory().note(report(1), STRATEGIES, CODES);
        memory().note(report(1), STRATEGIES, CODES);
        assertThat(Files.readAllLines(runs.resolve("lookahead.jsonl"))).hasSize(2);
        memory().note(report(1, "b"), STRATEGIES, CODES);
        assertThat(memory().passed(CODES)).isEqualTo(Map.of("alpha", true, "beta", false));
        memory().note(report(1), STRATEGIES, CODES);
        assertThat(memory().passed(CODES)).isEqualTo(Map.of("alpha", true, "beta", true));
    }

    @Test
    void aLineThatSaysNothingIsNoVerdict() throws IOException {
        memory().note(report(1), STRATEGIES, CODES);
        Files.writeString(runs.resolve("lookahead.jsonl"), "{\"v\":1,\"type\":\"al",
                StandardOpenOption.APPEND);
        assertThat(memory().passed(CODES)).isEqualTo(Map.of("alpha", true, "beta", true));
        memory().note(report(1, "b"), STRATEGIES, CODES);
        assertThat(memory().passed(CODES)).isEqualTo(Map.of("alpha", true, "beta", false));
    }
}
