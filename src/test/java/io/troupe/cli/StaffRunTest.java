package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.run.RunResult;
import io.troupe.run.TestRuns;
import io.troupe.run.Verification;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Strategies that come and go, through the whole program. Bars are the weekdays of four months from
 * 2024-01-01. A costs 10 throughout, B costs 10 and from 2024-02-14 on 7. Capital is a million and
 * is divided in equal parts: a and c hold A, b holds B; c has part from a Saturday to a Saturday.
 */
class StaffRunTest {
    private static final String FIRE = "fund.rules.fire={drawdown: 0.25, exitOver: 1}";
    private static final String HIRE = "fund.rules.hire={keep: 2, rankBy: return,"
            + " lookbackBars: 15, exitOver: 3}";

    @TempDir
    private Path folder;
    private Path config;
    private Shell shell;

    @BeforeEach
    void write() throws IOException {
        shell = new Shell(folder);
        List<String> lines = new ArrayList<>(List.of("date,A,B"));
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.isBefore(LocalDate.of(2024, 5,
                1)); day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                lines.add(day + ",10," + (day.isBefore(LocalDate.of(2024, 2, 14)) ? 10 : 7));
            }
        }
        Files.write(folder.resolve("prices.csv"), lines);
        config = Files.writeString(folder.resolve("fund.yaml"), """
                data: {path: prices.csv}
                execution: {slippageBps: 0, commissionPerShare: 0, commissionMinimum: 0}
                strategies:
                  - {id: a, type: buy-and-hold, params: {symbols: [A]}}
                  - {id: b, type: buy-and-hold, params: {symbols: [B]}}
                  - id: c
                    type: buy-and-hold
                    params: {symbols: [A]}
                    active: {from: 2024-02-03, until: 2024-03-30, exitOver: 2}
                """);
    }

    private JsonNode strategy(String id, int strategy) throws IOException {
        return new ObjectMapper().readTree(
                Files.readString(folder.resolve(id).resolve("results/summary.json")))
                .get("strategies").get(strategy);
    }

    /** Lines like {@code 2024-02-05 joined 0 active from 2024-02-03}. */
    private List<String> staff(String id, int strategy) throws IOException {
        List<String> lines = new ArrayList<>();
        strategy(id, strategy).path("staff").forEach(move -> lines.add(move.get("date").asText()
                + " " + move.get("move").asText() + " " + move.get("overBars").asInt() + " "
                + move.get("rule").asText()));
        return lines;
    }

    private void assertEquity(String id, int strategy, String equity) throws IOException {
        assertThat(new BigDecimal(strategy(id, strategy).get("finalEquity").asText()))
                .isEqualByComparingTo(equity);
    }

    /**
     * On 2024-02-05 each has a third, of which b holds 33333 shares, that lose 3 each: 30 % of it.
     * In the end a has everything: 1000000 − 99999.
     */
    @Test
    void whoComesAndGoesIsInTheSummary() throws Exception {
        TestRuns.run(folder, "fired", config, FIRE);

        assertThat(staff("fired", 0)).isEmpty();
        assertThat(staff("fired", 1)).containsExactly(
                "2024-03-01 fired 1 drawdown 30.00 %, fired at 0.25");
        assertThat(staff("fired", 2)).containsExactly(
                "2024-01-01 left 2 active from 2024-02-03",
                "2024-02-05 joined 0 active from 2024-02-03",
                "2024-04-01 left 2 active until 2024-03-30");
        assertEquity("fired", 0, "900001");
        assertEquity("fired", 1, "0");
        assertEquity("fired", 2, "0");
        assertThat(shell.run("journal", "show", "fired", "--runs", folder.toString(),
                "--strategy", "b").succeeded().out())
                .contains("fired, to be sold in 1 bar: drawdown 30.00 %, fired at 0.25");
    }

    /** Of 15 returns to 2024-03-01 b has lost; when c has left there are two places for two. */
    @Test
    void whoIsNotKeptComesBackWhenThereIsAPlace() throws Exception {
        TestRuns.run(folder, "hired", config, HIRE);

        assertThat(staff("hired", 1)).containsExactly(
                "2024-03-01 fired 3 return ranks it 3 of 3",
                "2024-04-01 hired 0 return ranks it 2 of 2");
        assertEquity("hired", 2, "0");
    }

    /** At bar 1 two returns are new since the division before the first bar. */
    @Test
    void whereCapitalIsDividedDailyItIsFiredAtOnce() throws Exception {
        TestRuns.run(folder, "daily", config, FIRE, "fund.allocator.decide=daily");

        assertThat(staff("daily", 1)).containsExactly(
                "2024-02-14 fired 1 drawdown 30.00 %, fired at 0.25");
    }

    /** It ends before c's time, while c is there, and after it has left. */
    @ParameterizedTest
    @ValueSource(strings = {"fund.allocator.decide=monthly", "fund.allocator.decide=daily",
            "fund.allocator={decide: never, type: eg}", "fund.allocator.type=cppi"})
    void aRunThatGoesOnIsTheWholeRun(String allocator) throws Exception {
        String[] options = {FIRE, HIRE, allocator};
        TestRuns.run(folder, "parts", config, FIRE, HIRE, allocator, "run.until=2024-02-02");
        for (String until : List.of("2024-03-15", "2024-04-10", "null")) {
            TestRuns.resume(folder, "parts", "run.until=" + until);
        }
        TestRuns.run(folder, "whole", config, options);
        assertThat(TestRuns.stop(folder, "stopped", config, options))
                .isInstanceOfAny(RunResult.Stopped.class, RunResult.Finished.class);
        TestRuns.resume(folder, "stopped");

        for (String id : List.of("parts", "stopped")) {
            TestRuns.assertSameResults(folder.resolve("whole"), folder.resolve(id));
            TestRuns.assertSameJournals(folder, "whole", id);
        }
        assertThat(TestRuns.workflow(folder).verify("parts")).isEqualTo(new Verification.Same());
    }
}
