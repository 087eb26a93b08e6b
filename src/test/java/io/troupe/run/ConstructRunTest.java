package io.troupe.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.LoadedSettings;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.yaml.SettingsLoader;
import io.troupe.simulation.Run;
import io.troupe.simulation.plan.SimulationPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void thePagesExampleIsAFund() throws IOException, RunRefused {
        String page = Files.readString(Path.of("docs/construction.md"));
        String example = page.substring(page.indexOf("```yaml\n") + 8);
        Path file = Files.writeString(folder.resolve("example.yaml"),
                example.substring(0, example.indexOf("```")).replace("path: data/", "path: "
                        + Path.of("data").toAbsolutePath() + "/"));
        Fund fund = Fund.of(SettingsLoader.load(file, List.of()));
        assertThat(fund.plan().construct().isNone()).isFalse();
        assertThat(fund.notes()).contains("fund.construct begins when 126 returns are known, on"
                + " 1990-07-02 at the earliest; until then the fund holds what its strategies"
                + " want", "construct of momentum: no covariance given: ledoit-wolf");
    }

    /** What is wrong, by the option that is wrong. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "fund.construct.constraints=[w <= 0.01 x] | column 11: ",
            "fund.construct.constraints=[group(too) <= 1] | did you mean two",
            "fund.construct.constraints=[sum(w) = 1, w <= 0.01] | fund.construct.constraints[1]",
            "fund.construct.constraints=[adv(5) <= 0.1] | the data has no volumes",
            "fund.construct.lookbackBars=5000 | is more than the ",
            "fund.construct.optimizer=min-rsk | did you mean min-risk?",
            "fund.construct.covariance={type: oass} | oas",
            "fund.construct.covariance={type: ewma, lambda: 2} | fund.construct.covariance",
            "fund.construct.rebalance={when: null, sessions: -1} | only a calendar knows",
            "fund.construct.rebalance={when: onSignal} | the fund has no signals of its own",
            "fund.construct.rebalance.weekday=5th-friday | like 3rd-friday",
            "fund.construct.uses=score | looks at no expected returns",
            "fund.construct.fallback=[cash, equal] | is never reached",
            "groups={two: [AAPL, MSTF]} | there is no asset MSTF",
            "groups={two: 3} | must be a list of symbols",
            "factors={value: {AAPL: x}} | must be a map",
            "strategies.least-risk.construct.optimzer=nco | did you mean optimizer?",
            "strategies.least-risk.construct.uses=target | means nothing to the optimizer",
            "strategies.least-risk.construct.rebalance.over=0 | from 1 to 10000"})
    void whatIsWrongIsToldWithItsPlace(String option, String told) throws IOException {
        String more = CONSTRUCT.replace("lookbackBars: 30",
                "optimizer: nearest\n    lookbackBars: 30");
        LoadedSettings loaded = SettingsLoader.load(config(more), List.of(option));
        List<String> problems = loaded instanceof LoadedSettings.Invalid invalid
                ? invalid.problems().stream().map(ConfigProblem::text).toList()
                : refused(loaded);
        assertThat(problems).anyMatch(text -> text.contains(told));
    }

    private static List<String> refused(LoadedSettings loaded) {
        try {
            Fund.of(loaded);
            throw new AssertionError("nothing was refused");
        } catch (RunRefused refused) {
            return refused.refusal().lines();
        }
    }
}
