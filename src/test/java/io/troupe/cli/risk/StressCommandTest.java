package io.troupe.cli.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.cli.Shell;
import io.troupe.risk.stress.HistoricalWindow;
import io.troupe.risk.stress.ScenarioCatalog;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prices on paper from 2020-02-03 to 2020-06-30. The index I falls from 100 to 70 between
 * 2020-02-19 and 2020-03-23, else it goes up by 2 % and down by 1 %, so that it varies. A is
 * always 100 until 2020-03-02 and 80 from then on, but for a tenth of what I does after March. B
 * begins in April, and moves twice as the index does.
 */
class StressCommandTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 2, 3);
    private static final LocalDate LAST = LocalDate.of(2020, 6, 30);
    private static final LocalDate PEAK = LocalDate.of(2020, 2, 19);
    private static final LocalDate TROUGH = LocalDate.of(2020, 3, 23);
    private static final LocalDate APRIL = LocalDate.of(2020, 4, 1);
    private static final String NO_COSTS = "execution: {slippageBps: 0, commissionPerShare: 0,"
            + " commissionMinimum: 0}\n";

    @TempDir
    private Path folder;
    private Shell shell;

    private static List<LocalDate> days() {
        return Stream.iterate(FIRST, day -> !day.isAfter(LAST), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY
                        && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .toList();
    }

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder);
        StringBuilder text = new StringBuilder("date,A,B,I\n");
        double index = 100;
        double a = 100;
        double b = 50;
        int number = 0;
        for (LocalDate day : days()) {
            boolean isFalling = day.isAfter(PEAK) && !day.isAfter(TROUGH);
            double move = isFalling ? 0 : ++number % 2 == 0 ? 0.02 : -0.01;
            index = day.equals(PEAK) ? 100 : day.equals(TROUGH) ? 70 : index * (1 + move);
            a = day.isBefore(LocalDate.of(2020, 3, 2)) ? 100
                    : day.isBefore(APRIL) ? 80 : a * (1 + 0.1 * move);
            boolean isThere = !day.isBefore(APRIL);
            b = day.isAfter(APRIL) ? b * (1 + 2 * move) : b;
            text.append(day).append(',').append(a).append(',').append(isThere ? b : "")
                    .append(',').append(index).append('\n');
        }
        Files.writeString(folder.resolve("p.csv"), text);
    }

    private String config(String more, String... strategies) throws IOException {
        return Files.writeString(folder.resolve("c.yaml"), "run: {name: one}\n"
                + "data: {path: p.csv}\nfund: {capital: 100000}\nmetrics: {benchmark: I}\n"
                + "strategies:\n" + String.join("", Stream.of(strategies)
                        .map(each -> "  - " + each + "\n").toList())
                + more).toString();
    }

    private String even() throws IOException {
        return config(NO_COSTS + "risk: {maxDrawdown: 0.9}\n", "{id: even, type: equal-weight}",
                "{id: calm, type: low-volatility, params: {lookbackBars: 20, count: 1}}");
    }

    private Shell.Result stress(String target, String... more) {
        return shell.run(Stream.concat(Stream.of("stress", target, "--runs", folder.resolve("runs")
                .toString()), Stream.of(more)).toArray(String[]::new));
    }

    private String scenarios(String... each) throws IOException {
        return Files.writeString(folder.resolve("s.yaml"), String.join("", Stream.of(each)
                .map(one -> "- " + one + "\n").toList())).toString();
    }

    /** With every digit of money. */
    private static JsonNode json(Shell.Result result) throws IOException {
        return new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(result.succeeded().out());
    }

    private static JsonNode scenario(JsonNode document, String name) {
        for (JsonNode each : document.get("scenarios")) {
            if (each.get("name").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("no " + name + " in " + document);
    }

    private static JsonNode part(JsonNode scenario, String list, String key, String name) {
        for (JsonNode each : scenario.get(list)) {
            if (each.get(key).asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("no " + name + " in " + scenario);
    }

    private static JsonNode asset(JsonNode scenario, String symbol) {
        return part(scenario, "assets", "asset", symbol);
    }

    private static double loss(JsonNode node) {
        return node.get("loss").asDouble();
    }

    private static BigDecimal sum(JsonNode parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode each : parts) {
            sum = sum.add(each.get("loss").decimalValue());
        }
        return sum;
    }

    /** What is worth e loses e/5 if all fall by a fifth, and so −move·e otherwise. */
    @Test
    void losesMoveTimesValueAndTheMostSpecificCounts() throws IOException {
        JsonNode told = json(stress(even(), "--json", "--scenario", scenarios(
                "{name: fifth, shock: {\"*\": -0.2}}",
                "{name: some, shock: {\"*\": -0.1, I: 0.3, A: -1}}")));
        JsonNode fifth = scenario(told, "fifth");
        JsonNode some = scenario(told, "some");

        for (List<Object> each : List.<List<Object>>of(List.of("A", -1.0), List.of("B", -0.1),
                List.of("I", 0.3))) {
            double worth = 5 * loss(asset(fifth, (String) each.getFirst()));
            assertThat(worth).isPositive();
            assertThat(loss(asset(some, (String) each.getFirst())))
                    .isCloseTo(-(double) each.getLast() * worth, within(1e-5));
        }
        assertThat(fifth.get("lossOfValue").asDouble()).isCloseTo(
                loss(fifth) / told.get("value").asDouble(), within(1e-12));
    }

    /** 1000 units at 100, then at 80: a tenth is 8000, and a fifth the day before 20000. */
    @Test
    void isOnPaperOfOneAsset() throws IOException {
        String config = config(NO_COSTS, "{id: all, type: equal-weight}");
        Files.writeString(folder.resolve("p.csv"),
                "date,A\n2020-02-03,100\n2020-02-04,100\n2020-02-05,80\n");
        Files.writeString(folder.resolve("c.yaml"),
                Files.readString(folder.resolve("c.yaml")).replace("benchmark: I",
                        "benchmark: null"));

        JsonNode told = json(stress(config, "--json", "--scenario",
                scenarios("{name: tenth, shock: {A: -0.1}}")));
        assertThat(told.get("value").asDouble()).isEqualTo(80_000);
        assertThat(scenario(told, "tenth").get("loss").decimalValue())
                .isEqualByComparingTo("8000");
        assertThat(part(scenario(told, "tenth"), "portfolios", "portfolio", "all").get("loss")
                .decimalValue()).isEqualByComparingTo("8000");
        assertThat(json(stress(config, "--json", "--at", "2020-02-04", "--scenario", "fall-20"))
                .at("/scenarios/0/loss").decimalValue()).isEqualByComparingTo("20000");
    }

    /** A falls by 20 % of its own; B was not there: twice the index's −30 %. */
    @Test
    void whatHasNoPriceInAWindowMovesByItsBeta() throws IOException {
        JsonNode covid = scenario(json(stress(even(), "--json", "--scenario", "covid")), "covid");

        assertThat(asset(covid, "A").get("move").asDouble()).isCloseTo(-0.2, within(1e-12));
        assertThat(asset(covid, "A").get("estimated").asBoolean()).isFalse();
        assertThat(asset(covid, "I").get("move").asDouble()).isCloseTo(-0.3, within(1e-12));
        assertThat(asset(covid, "B").get("move").asDouble()).isCloseTo(-0.6, within(1e-9));
        assertThat(asset(covid, "B").get("estimated").asBoolean()).isTrue();
        assertThat(covid.get("notes").get(0).asText()).isEqualTo("B has no price at 2020-02-19 and"
                + " moves by its beta, 2.00, times the I, -30.0 %");
        JsonNode longer = scenario(json(stress(even(), "--json", "--scenario",
                scenarios("{name: w, window: {from: 2020-02-19, to: 2020-05-29}}"))), "w");
        assertThat(asset(longer, "B").get("estimated").asBoolean()).isTrue();
        assertThat(asset(longer, "B").get("move").asDouble())
                .isCloseTo(2 * asset(longer, "I").get("move").asDouble(), within(1e-9));
        assertThat(stress(even(), "--scenario", "covid", "--by", "asset").succeeded().out())
                .contains("moves -60.0 % (estimated)");
    }

    /** The mean of A and I alone, −25 %, is the market where the run has no benchmark. */
    @Test
    void withoutABenchmarkTheMeanOfAllAssetsIsTheMarket() throws IOException {
        String config = even();
        Files.writeString(folder.resolve("c.yaml"), Files.readString(folder.resolve("c.yaml"))
                .replace("benchmark: I", "benchmark: even"));

        assertThat(scenario(json(stress(config, "--json", "--scenario", "covid")), "covid")
                .get("notes").get(0).asText()).contains("times the mean of all assets, -2");
        assertThat(stress(config, "--scenario", scenarios("{name: f, factor: {benchmark: -0.1}}"))
                .refused().err()).contains("scenario f: the benchmark is one of the fund's"
                        + " strategies and no factor");
    }

    @Test
    void factorsMoveAssetsByTheirBetas() throws IOException {
        for (String factor : List.of("I", "benchmark")) {
            JsonNode told = scenario(json(stress(even(), "--json", "--at", "2020-06-30",
                    "--scenario", scenarios("{name: f, factor: {" + factor + ": -0.1}}"))), "f");

            assertThat(asset(told, "B").get("move").asDouble()).isCloseTo(-0.2, within(1e-9));
            assertThat(asset(told, "I").get("move").asDouble()).isCloseTo(-0.1, within(1e-9));
        }
    }

    @Test
    void partsAddUpToTheWholeToTheLastMicro() throws IOException {
        JsonNode told = json(stress(even(), "--json"));

        int losses = 0;
        for (JsonNode each : told.get("scenarios")) {
            if (each.has("loss")) {
                losses++;
                assertThat(sum(each.get("portfolios")))
                        .isEqualByComparingTo(each.get("loss").decimalValue());
                assertThat(sum(each.get("assets")))
                        .isEqualByComparingTo(each.get("loss").decimalValue());
                assertThat(part(each, "portfolios", "portfolio", "crossings").get("loss")
                        .decimalValue()).isEqualByComparingTo("0");
            }
        }
        assertThat(losses).isEqualTo(5);
        assertThat(stress(even(), "--by", "strategy", "--scenario", "covid").succeeded().out())
                .containsPattern("covid +crossings +0\\.00 +0\\.00 % +holds cash alone");
        assertThat(stress(even()).succeeded().err()).contains("does not cover black-monday",
                "tariffs").doesNotContain("covid");
    }

    /**
     * 1000 units of an asset that goes ±1 % from 100 and back: of 40 returns half each about 0.
     * With σ their standard deviation, at 99 % twice the volatility loses 2·2.3263·σ of the value,
     * and a loss of 20 % in 4 bars is 0.2/2σ from none.
     */
    @Test
    void volatilityAndReverseAreOfTheReturns() throws IOException {
        String config = config(NO_COSTS, "{id: all, type: equal-weight}");
        StringBuilder text = new StringBuilder("date,I\n");
        List<LocalDate> days = days().subList(0, 41);
        double sum = 0;
        double squares = 0;
        for (int t = 0; t < days.size(); t++) {
            text.append(days.get(t)).append(',').append(t % 2 == 0 ? 100 : 101).append('\n');
            double r = t == 0 ? 0 : t % 2 == 0 ? 100.0 / 101 - 1 : 0.01;
            sum += r;
            squares += r * r;
        }
        Files.writeString(folder.resolve("p.csv"), text);
        double sigma = Math.sqrt((squares - sum * sum / 40) / 39);

        JsonNode told = json(stress(config, "--json", "--scenario", scenarios(
                "{name: v, volatility: 2}", "{name: r, reverse: 0.2, horizonBars: 4}",
                "{name: c, correlation: 0.5, level: 0.975, horizonBars: 9}")));
        double value = told.get("value").asDouble();
        double held = 5 * loss(json(stress(config, "--json", "--scenario", "fall-20"))
                .at("/scenarios/0"));
        assertThat(loss(scenario(told, "v")))
                .isCloseTo(2 * 2.3263478740 * sigma * held, within(1e-4));
        assertThat(loss(scenario(told, "c")))
                .isCloseTo(3 * 1.9599639845 * sigma * held, within(1e-4));
        assertThat(scenario(told, "r").get("loss").decimalValue()).isEqualByComparingTo(
                BigDecimal.valueOf(Math.round(0.2e6 * value), 6));
        assertThat(scenario(told, "r").get("sigmas").asDouble())
                .isCloseTo(0.2 / (2 * sigma * held / value), within(1e-9));
        assertThat(scenario(told, "r").at("/notes/0").asText())
                .startsWith("most of it by I -").endsWith("(100 % of the loss)");
    }

    /**
     * Most returns of I are 0 and the others ±1 %, of B there are those alone: together they vary
     * as B does, which is more than their own variances can.
     */
    @Test
    void aCovarianceThatIsNoneIsRepairedWhichIsSaid() throws IOException {
        String config = config(NO_COSTS, "{id: all, type: equal-weight}");
        StringBuilder text = new StringBuilder("date,I,B\n");
        List<LocalDate> days = days().subList(0, 100);
        for (int t = 0; t < days.size(); t++) {
            int price = t >= 60 && t % 2 == 1 ? 101 : 100;
            text.append(days.get(t)).append(',').append(price).append(',')
                    .append(t < 60 ? "" : Integer.toString(price)).append('\n');
        }
        Files.writeString(folder.resolve("p.csv"), text);

        assertThat(stress(config, "--scenario", "volatility-2").succeeded().out())
                .contains("volatility-2: the covariance was not positive semidefinite and was"
                        + " replaced by the nearest that is");
    }

    /** 1000 units are bought at 100: for 10 bp 100.10, for three times as much 100.30: 200 more. */
    @Test
    void liquiditySimulatesTheRunAgainAtOtherCosts() throws IOException {
        String config = config("execution: {slippageBps: 10, commissionPerShare: 0,"
                + " commissionMinimum: 0}\n", "{id: all, type: equal-weight}");
        Files.writeString(folder.resolve("p.csv"),
                "date,I\n2020-02-03,100\n2020-02-04,100\n2020-02-05,100\n");

        Shell.Result result = stress(config, "--json", "--scenario", "liquidity");
        JsonNode told = scenario(json(result), "liquidity");
        assertThat(told.get("loss").decimalValue()).isEqualByComparingTo("200");
        assertThat(part(told, "portfolios", "portfolio", "all").get("loss").decimalValue())
                .isEqualByComparingTo("200");
        assertThat(told.get("assets")).isEmpty();
        assertThat(result.err()).contains("the data has no volumes: of liquidity only the costs");
    }

    @Test
    void pathsAreTheSameEachTimeAndTellOfTheHalt() throws IOException {
        String config = even();
        String file = scenarios("{name: p, paths: 300, bars: 50, seed: 3}");
        Shell.Result first = stress(config, "--json", "--scenario", file);

        assertThat(stress(config, "--json", "--scenario", file).out()).isEqualTo(first.out());
        JsonNode told = scenario(json(first), "p");
        assertThat(told.get("paths").asInt()).isEqualTo(300);
        assertThat(told.at("/halts/0/rule").asText()).isEqualTo("maxDrawdown");
        assertThat(told.at("/halts/0/limit").asDouble()).isEqualTo(0.9);
        assertThat(told.at("/halts/0/chance").asDouble()).isBetween(0.0, 1.0);
        assertThat(stress(config, "--scenario", file).succeeded().out())
                .contains("p: 300 paths of 50 bars",
                        "chance that maxDrawdown halts it at 90.0 %: ");
    }

    /**
     * On March 23 the index is 30 % down and A 20 %: the fund halts at 14 %, for five bars. Then
     * only a second such day would halt it, though it is still as far below its high.
     */
    @Test
    void aHaltInForceHasNoChanceAndOneThatIsOverBeginsAnew() throws IOException {
        String config = config(NO_COSTS + "risk: {maxDrawdown: 0.14, cooldownBars: 5}\n",
                "{id: even, type: equal-weight, resize: daily}");
        String file = scenarios("{name: p, paths: 300, bars: 1}");

        JsonNode halted = scenario(json(stress(config, "--json", "--at", "2020-03-25",
                "--scenario", file)), "p");
        assertThat(halted.at("/halts/0/chance").isNull()).isTrue();
        assertThat(halted.get("drawdown").asDouble()).isGreaterThan(0.15);
        assertThat(stress(config, "--at", "2020-03-25", "--scenario", file).succeeded().out())
                .contains("n/a, it does already");
        JsonNode trading = scenario(json(stress(config, "--json", "--at", "2020-04-03",
                "--scenario", file)), "p");
        assertThat(trading.get("drawdown").asDouble()).isGreaterThan(0.15);
        assertThat(trading.at("/halts/0/chance").asDouble()).isBetween(0.001, 0.2);
    }

    @Test
    void aRecordedRunSaysWhatItsConfigurationSaysAndStaysAsItIs() throws IOException {
        String config = even();
        String simulated = stress(config, "--json").succeeded().out();
        assertThat(folder.resolve("runs")).doesNotExist();
        shell.run("run", config, "--runs", folder.resolve("runs").toString(), "--run-id", "one",
                "-q").succeeded();
        List<String> before = listed();

        JsonNode recorded = json(stress("one", "--json", "--scenario", "liquidity", "--scenario",
                "covid"));
        assertThat(recorded.get("scenarios")).hasSize(2);
        assertThat(json(stress("one", "--json")).get("scenarios"))
                .isEqualTo(json(new Shell.Result(0, simulated, "")).get("scenarios"));
        assertThat(listed()).isEqualTo(before);
    }

    /** What the run wrote; the database's own files change whenever they are opened. */
    private List<String> listed() throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder.resolve("runs"))) {
            for (Path each : all.filter(file -> !file.toString().contains("journal")
                    && !file.endsWith("lock.holder")).sorted().toList()) {
                files.add(each + " " + Files.getLastModifiedTime(each)
                        + (Files.isRegularFile(each) ? " " + Files.size(each) : ""));
            }
        }
        return files;
    }

    @Test
    void whatIsWrongIsSaidInWords() throws IOException {
        String config = even();

        assertThat(stress(config, "--scenario", "covd").refused().err())
                .contains("there is no scenario covd (did you mean covid?)");
        assertThat(stress(config, "--scenario", "lehman").refused().err()).contains("scenario"
                + " lehman: the data covers 2020-02-03 to 2020-06-30, and not all of 2008-09-12 to"
                + " 2008-11-20");
        assertThat(stress(config, "--scenario", scenarios("{name: a, shock: {J: -0.1}}",
                "{name: b, shock: {group(tech): -0.1}}", "{name: c, factor: {J: -0.1}}"))
                .refused().err()).contains(
                        "scenario a: there is no asset J\n",
                        "scenario b: there is no group tech; the settings have none",
                        "scenario c: there is no asset J to be a factor");
        assertThat(stress(config, "--scenario", scenarios("{name: a, shock: {A: -1.1}}"))
                .refused().err()).contains("s.yaml:1:24: [0].shock.A: must be a fraction, at least"
                        + " -1 and at most 100, was -1.1");
        assertThat(stress(config, "--at", "2020-02-01").refused().err())
                .contains("--at 2020-02-01 is before the first bar, 2020-02-03");
        assertThat(stress(config, "--at", "2020-02-03", "--scenario", "fall-20").refused().err())
                .contains("nothing is held at the close of 2020-02-03");
        assertThat(stress(config, "--at", "2020-02-10", "--scenario", "reverse-20").refused()
                .err()).contains("no asset that is held has 30 returns");
        assertThat(stress("none").refused().err()).contains("there is no run 'none'");
        assertThat(stress(folder.resolve("none.yaml").toString()).refused().err())
                .contains("does not exist");
        assertThat(shell.run("stress").refused().err()).contains("say what to stress");
        Files.writeString(folder.resolve("t.yaml"), "scenarios: 1\n");
        assertThat(stress(config, "--scenario", shell.file("t.yaml")).refused().err())
                .contains("t.yaml:1:1: the file must be a list of scenarios");
    }

    @Test
    void aDateWithoutABarIsSaid() throws IOException {
        assertThat(stress(even(), "--at", "2020-06-14", "--scenario", "fall-20").succeeded().err())
                .contains("there is no bar at 2020-06-14; the last before it is 2020-06-12");
    }

    @Test
    void listsWhatIsBuiltIn() {
        String shown = shell.run("stress", "--list").succeeded().out();

        assertThat(shown).contains(ScenarioCatalog.names());
        for (HistoricalWindow window : HistoricalWindow.ALL) {
            assertThat(shown).contains(window.title(), window.peak().toString(),
                    window.trough().toString(), window.regained().toString());
        }
    }
}
