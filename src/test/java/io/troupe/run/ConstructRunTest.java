package io.troupe.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.LoadedSettings;
import io.troupe.config.yaml.SettingsLoader;
import io.troupe.simulation.Run;
import io.troupe.simulation.plan.SimulationPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Constructions of funds and strategies from settings to results. */
class ConstructRunTest {
    private static final String STRATEGIES = """
            strategies:
              - {id: momentum, type: cross-sectional-momentum, params: {lookbackBars: 30, top: 4}}
              - {id: reversal, type: short-term-reversal, params: {count: 3}}
              - id: least-risk
                type: cross-sectional-momentum
                params: {lookbackBars: 30, top: 6}
                construct: {uses: universe, optimizer: min-risk, lookbackBars: 40,
                            constraints: ["w <= 0.5"], rebalance: {when: weekly, over: 2}}
              - {id: min-var, type: optimized, params: {lookbackBars: 40}}
            """;
    private static final String CONSTRUCT = """
            groups: {two: [AAPL, MSFT]}
            fund:
              construct:
                lookbackBars: 30
                rebalance: {when: weekly, band: 0.01, over: 2}
                constraints: ["abs(w) <= 0.15", "group(two) <= 0.1", "turnover <= 0.5"]
            """;

    @TempDir
    private Path folder;

    private Path config(String more) throws IOException {
        return Files.writeString(folder.resolve("c.yaml"), "data: {path: "
                + Path.of("data/sp500-20.csv.gz").toAbsolutePath()
                + ", from: 2018-01-01, missing: hold}\nrun: {until: 2018-12-31}\n" + more
                + STRATEGIES);
    }

    private SimulationPlan plan(String more) throws IOException, RunRefused {
        LoadedSettings.Valid valid = (LoadedSettings.Valid) SettingsLoader.load(config(more),
                List.of());
        return Fund.of(valid).plan();
    }

    /** What is booked to strategies is the same to the byte, and the fund holds something else. */
    @Test
    void noStrategyIsToldOfTheFundsConstruction() throws IOException, RunRefused {
        Run bare = Run.reference(plan(""), List.of());
        Run constructed = Run.reference(plan(CONSTRUCT), List.of());
        assertThat(ofStrategies(constructed)).isEqualTo(ofStrategies(bare))
                .anyMatch(line -> line.contains("fill"))
                .anyMatch(line -> line.contains("constructed solved"));
        assertThat(constructed.result().housePositions())
                .isNotEqualTo(bare.result().housePositions());
        assertThat(constructed.bookings()).anyMatch(line -> line.contains(" -3 [fill"))
                .noneMatch(line -> line.contains("NaN"));
    }

    private static List<String> ofStrategies(Run run) {
        return run.bookings().stream().filter(line -> line.matches("\\d+ \\d+ .*")).toList();
    }

    @Test
    void aRunWithBothGoesOnToTheSameBits() throws IOException, RunRefused {
        Path config = config(CONSTRUCT);
        TestRuns.run(folder.resolve("runs"), "whole", config, "run.name=a");
        TestRuns.run(folder.resolve("runs"), "part", config, "run.name=a",
                "run.until=2018-07-11");
        TestRuns.resume(folder.resolve("runs"), "part", "run.until=2018-12-31");
        TestRuns.assertSameResults(folder.resolve("runs/whole"), folder.resolve("runs/part"));
        TestRuns.assertSameJournals(folder.resolve("runs"), "whole", "part");
    }
}
