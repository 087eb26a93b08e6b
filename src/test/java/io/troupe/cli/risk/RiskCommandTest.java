package io.troupe.cli.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.cli.Shell;
import io.troupe.risk.models.RiskModels;
import io.troupe.run.TestRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A fund that holds one share, of 81 bars from 2021-01-01 on, a bar a day. Its returns go through
 * 1, −2, 3, −4, 5, −6, 7, −8, 9, −10 thousandths again and again, but for −50 in bar 61.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RiskCommandTest {
    private static final int BARS = 81;
    private static final int CRASH = 61;
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final Offset<Double> CLOSE = within(1e-9);

    private Shell shell;
    private String runs;
    private Path config;

    private static double ofBar(int bar) {
        int size = ((bar - 1) % 10) + 1;
        return (bar == CRASH ? -50 : size % 2 == 1 ? size : -size) / 1000.0;
    }

    @BeforeAll
    void simulate(@TempDir Path folder) throws IOException {
        shell = new Shell(folder);
        runs = "--runs=" + folder.resolve("runs");
        StringBuilder prices = new StringBuilder("date,A\n");
        double close = 100;
        for (int bar = 0; bar < BARS; bar++) {
            close *= bar == 0 ? 1 : 1 + ofBar(bar);
            prices.append(FIRST.plusDays(bar)).append(',').append(close).append('\n');
        }
        Files.writeString(folder.resolve("a.csv"), prices);
        config = Files.writeString(folder.resolve("held.yaml"), """
                run: {name: held}
                data: {path: a.csv}
                strategies:
                  - {id: hold, type: equal-weight}
                """);
        shell.run("run", config.toString(), runs, "--quiet").succeeded();
    }

    private Shell.Result risk(String... options) {
        return shell.run(Stream.concat(Stream.of("risk", "held-1", runs), Arrays.stream(options))
                .toArray(String[]::new));
    }

    private JsonNode json(String... options) throws IOException {
        return risk(Stream.concat(Stream.of("--json"), Arrays.stream(options))
                .toArray(String[]::new)).succeeded().json();
    }

    /** What is held over the value, that is how much of the fund moves with the share. */
    private static double held(JsonNode told) {
        return told.at("/parts/rows/0/size").asDouble() / told.at("/value").asDouble();
    }

    /**
     * At 95 % of 40 returns the quantile is 1.95 ranks above the worst: of −50, four times −10 it
     * is −10; those at or below it are five.
     */
    @Test
    void historicalSimulationOnPaper() throws IOException {
        JsonNode told = json("--model=historical", "--level=0.95", "--window=40");
        assertThat(told.at("/run").asText()).isEqualTo("held-1");
        assertThat(told.at("/date").asText()).isEqualTo("2021-03-22");
        assertThat(told.at("/of").asText()).isEqualTo("holdings");
        assertThat(told.at("/level").asDouble()).isEqualTo(0.95);
        assertThat(told.at("/windowBars").asInt()).isEqualTo(40);
        assertThat(told.at("/returns").asInt()).isEqualTo(40);
        assertThat(told.at("/from").asText()).isEqualTo("2021-02-11");
        assertThat(told.at("/to").asText()).isEqualTo("2021-03-22");
        assertThat(told.at("/speaksFrom").asText()).isEqualTo("2021-02-10");
        assertThat(held(told)).isBetween(0.9, 1.1);
        JsonNode model = told.at("/models/0");
        double shortfall = (0.050 + 4 * 0.010) / 5 * held(told);
        assertThat(model.at("/model").asText()).isEqualTo("historical");
        assertThat(model.at("/valueAtRisk").asDouble()).isCloseTo(0.010 * held(told), CLOSE);
        assertThat(model.at("/expectedShortfall").asDouble()).isCloseTo(shortfall, CLOSE);
        assertThat(model.at("/expectedShortfallMoney").asDouble())
                .isCloseTo(shortfall * told.at("/value").asDouble(), within(1e-6));
        assertThat(model.at("/notAvailable").isNull()).isTrue();
        assertThat(told.at("/parts/by").asText()).isEqualTo("strategy");
        assertThat(told.at("/parts/rows/0/part").asText()).isEqualTo("hold");
        assertThat(told.at("/parts/rows/0/share").asDouble()).isEqualTo(1);
        assertThat(told.at("/parts/rows/0/marginal").asDouble())
                .isCloseTo((0.050 + 4 * 0.010) / 5, CLOSE);
        assertThat(told.at("/parts/sum").asDouble()).isCloseTo(shortfall, CLOSE);
        assertThat(told.at("/backtest").isNull()).isTrue();
        assertThat(told.at("/notes")).isEmpty();
    }

    /** The day before the crash nobody knows of it; a Sunday in a gap is none here. */
    @Test
    void atADateItIsWhatWasKnownThen() throws IOException {
        LocalDate crash = FIRST.plusDays(CRASH);
        JsonNode before = json("--model=historical", "--window=40", "--level=0.999",
                "--at=" + crash.minusDays(1));
        assertThat(before.at("/date").asText()).isEqualTo(crash.minusDays(1).toString());
        assertThat(before.at("/models/0/expectedShortfall").asDouble())
                .isCloseTo(0.010 * held(before), CLOSE);
        JsonNode after = json("--model=historical", "--window=40", "--level=0.999",
                "--at=" + crash);
        assertThat(after.at("/models/0/expectedShortfall").asDouble())
                .isCloseTo(0.050 * held(after), CLOSE);
        assertThat(risk("--at=2025-01-01").succeeded().err())
                .contains("there is no bar at 2025-01-01; the last before it is 2021-03-22");
    }

    @Test
    void allModelsSpeakAndTheDefaultComesFirst() throws IOException {
        JsonNode told = json("--model=all", "--window=80", "--by=asset");
        List<String> names = told.at("/models").findValuesAsText("model");
        assertThat(names).startsWith("filtered-historical").contains("historical", "normal",
                "garch").doesNotHaveDuplicates();
        assertThat(told.at("/parts/model").asText()).isEqualTo("filtered-historical");
        assertThat(told.at("/parts/rows/0/part").asText()).isEqualTo("A");
    }

    /** Help and page name each model. */
    @Test
    void everyModelIsNamed() throws IOException {
        String help = shell.run("risk", "--help").succeeded().out().replaceAll("\\s+", " ");
        assertThat(help).contains(String.join(", ", RiskModels.names()) + ", or all of them");
        String page = Files.readString(Path.of("docs/value-at-risk.md"));
        assertThat(RiskModels.names()).allSatisfy(name -> assertThat(page).contains("`" + name
                + "`"));
    }

    @Test
    void aPersonReadsATable() {
        Shell.Result told = risk("--model=historical", "--level=0.95", "--window=40",
                "--horizon=4").succeeded();
        assertThat(told.out()).contains("run     held-1, after the close of 2021-03-22")
                .contains("level   0.95, the next 4 bars, sqrt")
                .contains("sample  holdings, 40 returns from 2021-02-11 to 2021-03-22")
                .contains("parts of the ES of historical, by their loss in the fund's worst"
                        + " scenarios")
                .containsPattern("hold +[\\d,.]+ +[\\d.]+% +[\\d,.]+ +100\\.0000%")
                .containsPattern("sum +[\\d.]+% +[\\d,.]+ +100\\.0000%");
        assertThat(told.err()).contains("losses of 4 bars are those of one times the root of 4");
    }

    /** 500 bars are more than there are: 80 returns, said so; before 30 there is no number. */
    @Test
    void aWindowLongerThanTheDataSaysFromWhenItSpeaks() throws IOException {
        Shell.Result whole = risk("--json").succeeded();
        assertThat(whole.json().at("/returns").asInt()).isEqualTo(80);
        assertThat(whole.json().at("/speaksFrom").isNull()).isTrue();
        assertThat(whole.json().at("/notes/0").asText()).isEqualTo("the window of 500 bars is not"
                + " full: up to 2021-03-22 there are 80 returns; the run has 81 bars, so that it"
                + " never is");
        assertThat(whole.err()).contains(whole.json().at("/notes/0").asText());
        Shell.Result early = risk("--at=2021-01-20", "--window=60", "--model=historical");
        assertThat(early.exit()).isEqualTo(1);
        assertThat(early.out()).contains("there are 19 returns, fewer than 30")
                .contains("parts of the ES of historical: n/a");
        assertThat(early.err()).contains("there are 19 returns; of a full window models can speak"
                + " from 2021-03-02 on");
    }

    private static double quantile(int close) {
        double[] sorted = IntStream.rangeClosed(close - 29, close)
                .mapToDouble(RiskCommandTest::ofBar).sorted().toArray();
        // 5 % of 29 distances: 1.45 of them above the worst
        return sorted[1] + 0.45 * (sorted[2] - sorted[1]);
    }

    /**
     * From the close of bar 30 to that of bar 79, each by 30 returns. However much of the fund
     * moves with the share, a return is an exceedance if it is below the quantile of those before
     * it.
     */
    @Test
    void aBackTestSetsForecastsBesideWhatCame() throws IOException {
        long exceeded = IntStream.range(30, BARS - 1)
                .filter(close -> ofBar(close + 1) < quantile(close)).count();
        assertThat(exceeded).isPositive();
        Shell.Result told = risk("--json", "--backtest", "--model=historical", "--level=0.95",
                "--window=30", "--horizon=2").succeeded();
        JsonNode tests = told.json().at("/backtest");
        assertThat(tests.at("/forecasts").asInt()).isEqualTo(50);
        assertThat(tests.at("/from").asText()).isEqualTo(FIRST.plusDays(31).toString());
        assertThat(tests.at("/to").asText()).isEqualTo("2021-03-22");
        assertThat(tests.at("/tests").findValuesAsText("outcome"))
                .containsExactly("clean", "booked");
        JsonNode clean = tests.at("/tests/0");
        assertThat(clean.at("/observations").asInt()).isEqualTo(50);
        assertThat(clean.at("/exceedances").asInt()).isEqualTo((int) exceeded);
        assertThat(clean.at("/expected").asDouble()).isCloseTo(2.5, CLOSE);
        assertThat(clean.at("/leftOut").asInt()).isZero();
        assertThat(clean.at("/zone").isNull()).isTrue();
        double share = exceeded / 50.0;
        double kupiec = 2 * (exceeded * Math.log(share / 0.05)
                + (50 - exceeded) * Math.log((1 - share) / 0.95));
        assertThat(clean.at("/kupiec/statistic").asDouble()).isCloseTo(kupiec, CLOSE);
        assertThat(told.json().at("/notes")).anyMatch(
                note -> note.asText().equals("the back-test is of one bar ahead"));
    }

    @Test
    void aBackTestIsReadByPeople() {
        Shell.Result told = risk("--backtest", "--level=0.95", "--window=40",
                "--at=2021-03-01").succeeded();
        assertThat(told.out()).contains("back-test of 19 forecasts, 2021-02-11 to 2021-03-01,"
                + " fitted every 21 bars")
                .containsPattern("filtered-historical +clean +19 +\\d+ +1\\.0 ")
                .containsPattern("filtered-historical +booked +19 ");
        Shell.Result none = risk("--backtest").succeeded();
        assertThat(none.err()).contains("there is no back-test: at no close before the last is the"
                + " window of 500 bars full");
        assertThat(none.out()).contains("back-test of 0 forecasts");
    }

    /** What a fund's halts go by is what is asked of, and a group that its limits name is a part. */
    @Test
    void theRunsSettingsSayByWhichModel() throws IOException {
        Path told = Files.writeString(shell.folder().resolve("told.yaml"), """
                run: {name: told}
                data: {path: a.csv}
                risk:
                  maxGross: 2
                  groups: [{name: one, symbols: [A], maxGross: 2}]
                  var: {model: ewma, level: 0.95, windowBars: 40}
                strategies:
                  - {id: hold, type: equal-weight}
                """);
        shell.run("run", told.toString(), runs, "--quiet").succeeded();
        JsonNode by = shell.run("risk", "told-1", runs, "--json", "--by=group").succeeded().json();
        assertThat(by.at("/models/0/model").asText()).isEqualTo("ewma");
        assertThat(by.at("/level").asDouble()).isEqualTo(0.95);
        assertThat(by.at("/windowBars").asInt()).isEqualTo(40);
        assertThat(by.at("/parts/rows/0/part").asText()).isEqualTo("one");
        double variance = IntStream.rangeClosed(41, 80).mapToDouble(RiskCommandTest::ofBar)
                .map(r -> r * r).average().orElseThrow();
        for (int bar = 41; bar <= 80; bar++) {
            variance = 0.94 * variance + 0.06 * ofBar(bar) * ofBar(bar);
        }
        assertThat(by.at("/models/0/valueAtRisk").asDouble())
                .isCloseTo(1.6448536269514722 * Math.sqrt(variance) * held(by), within(1e-8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "--level=0.5    | --level 0.5: must be between 0.5 and 1, as 0.99",
            "--level=1      | --level 1.0: must be between 0.5 and 1",
            "--level=NaN    | --level NaN: must be between 0.5 and 1",
            "--model=garhc  | --model garhc: there is no such choice (did you mean garch?); choose one",
            "--by=sector    | --by sector: there is no such choice; choose one of strategy, asset, gr",
            "--by=group     | --by group: run held-1 has no groups of assets",
            "--of=weights   | --of weights: there is no such choice; choose one of holdings, record",
            "--scaling=root | --scaling root: there is no such choice",
            "--window=29    | --window 29: must be from 30 to 100000 bars",
            "--horizon=0    | --horizon 0: must be from 1 to 100000 bars",
            "--at=2020-12-31 | --at 2020-12-31 is before the first bar, 2021-01-01; choose a date from",
    })
    void whatIsWrongIsSaidInWords(String option, String message) {
        assertThat(risk(option).refused().err()).contains(message);
    }

    @Test
    void aRunMustBeThereAndFinished() throws IOException {
        assertThat(shell.run("risk", "hold-1", runs).refused().err())
                .contains("there is no run 'hold-1'").contains("did you mean held-1?");
        Path folder = shell.folder().resolve("stopped");
        TestRuns.stop(folder, "half", config);
        assertThat(shell.run("risk", "half", "--runs=" + folder).refused().err())
                .contains("run half is not finished: it is stopped, with ")
                .contains(" of 81 bars; go on with: troupe resume half");
    }
}
