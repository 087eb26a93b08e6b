package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two assets on paper. A returns 0.003 ± 0.02 and B 0.001 ± 0.01, in four bars each sign with each,
 * so that of any 8 returns the covariances are 0 and the variances 8/7 of 0.0004 and of 0.0001.
 */
class PortfolioCommandTest {
    private static final double UNBIASED = 8.0 / 7;
    private static final double VARIANCE_A = 0.0004 * UNBIASED;
    private static final double VARIANCE_B = 0.0001 * UNBIASED;
    private static final Offset<Double> CLOSE = within(1e-8);
    private static final LocalDate MONDAY = LocalDate.of(2021, 1, 4);
    private static final String EVEN = "{id: even, type: equal-weight}";

    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder);
        prices("two.csv", 17, 0);
    }

    /** Weekdays from a Monday on; returns from the tenth weekday on may be moved. */
    private void prices(String name, int bars, double moved) throws IOException {
        StringBuilder text = new StringBuilder("date,A,B\n");
        double a = 100;
        double b = 100;
        for (int bar = 0; bar < bars; bar++) {
            if (bar > 0) {
                int pattern = (bar - 1) % 4;
                a *= 1.003 + (pattern < 2 ? 0.02 : -0.02) + (bar > 9 ? moved : 0);
                b *= 1.001 + (pattern % 2 == 0 ? 0.01 : -0.01);
            }
            text.append(MONDAY.plusDays(bar / 5 * 7L + bar % 5)).append(',').append(a).append(',')
                    .append(b).append('\n');
        }
        Files.writeString(folder.resolve(name), text);
    }

    private String config(String fund, String... strategies) throws IOException {
        String text = "data: {path: two.csv}\nfund: " + fund + "\nstrategies:\n"
                + String.join("", Arrays.stream(strategies).map(each -> "  - " + each + "\n")
                        .toList());
        return Files.writeString(folder.resolve("c.yaml"), text).toString();
    }

    private static String least(String more) {
        return "{id: least, type: optimized, params: {optimizer: min-risk, covariance: sample,"
                + " lookbackBars: 8" + more + "}}";
    }

    private Shell.Result solve(String config, String... more) {
        return shell.run(Stream.concat(Stream.of("portfolio", "solve", config),
                Arrays.stream(more)).toArray(String[]::new));
    }

    private static void hasWeights(JsonNode solved, double a, double b, Offset<Double> off) {
        assertThat(solved.at("/weights/0/asset").asText()).isEqualTo("A");
        assertThat(solved.at("/weights/1/asset").asText()).isEqualTo("B");
        assertThat(solved.at("/weights/0/weight").asDouble()).isCloseTo(a, off);
        assertThat(solved.at("/weights/1/weight").asDouble()).isCloseTo(b, off);
    }

    private static void hasShares(JsonNode solved, double a, double b) {
        assertThat(solved.at("/weights/0/riskShare").asDouble()).isCloseTo(a, CLOSE);
        assertThat(solved.at("/weights/1/riskShare").asDouble()).isCloseTo(b, CLOSE);
    }

    /** w(A) = σ²(B)/(σ²(A) + σ²(B)) = 1/5; of the variance the assets have 4·1² and 1·4² parts. */
    @Test
    void leastRiskOfTwoAssets() throws IOException {
        JsonNode solved = solve(config("{}", least("")), "--json").succeeded().json();
        hasWeights(solved, 0.2, 0.8, CLOSE);
        hasShares(solved, 0.2, 0.8);
        double variance = 0.04 * VARIANCE_A + 0.64 * VARIANCE_B;
        assertThat(solved.get("risk").asDouble()).isCloseTo(Math.sqrt(variance), CLOSE);
        assertThat(solved.get("measure").asText()).isEqualTo("variance");
        assertThat(solved.get("strategy").asText()).isEqualTo("least");
        assertThat(solved.get("status").asText()).isEqualTo("solved");
        assertThat(solved.get("optimizer").asText()).isEqualTo("min-risk");
        assertThat(solved.get("date").asText()).isEqualTo("2021-01-26");
        assertThat(solved.get("residual").asDouble()).isBetween(0.0, 1e-8);
        assertThat(solved.get("fallback").isNull()).isTrue();
        assertThat(solved.get("clash")).isEmpty();
        // The variance of s times the portfolio is s² times its own: it grows by 2 of it.
        assertThat(solved.get("active")).hasSize(1);
        assertThat(solved.at("/active/0/constraint").asText()).contains("sum(w) = 1");
        assertThat(solved.at("/active/0/multiplier").asDouble()).isCloseTo(2 * variance, CLOSE);
    }

    /** ∂/∂w(B): 2·0.85·σ²(B) for the sum; what A's slope, 2·0.15·σ²(A), lacks is its limit's. */
    @Test
    void tellsWhatHoldsTheOptimumBackInItsOwnWords() throws IOException {
        String config = config("{}", least(", constraints: [\"w(A) <= 0.15\"]"));
        JsonNode solved = solve(config, "--json").succeeded().json();
        hasWeights(solved, 0.15, 0.85, CLOSE);
        double sum = 2 * 0.85 * VARIANCE_B;
        assertThat(solved.at("/active/0/constraint").asText()).isEqualTo("`w(A) <= 0.15`");
        assertThat(solved.at("/active/0/multiplier").asDouble())
                .isCloseTo(sum - 2 * 0.15 * VARIANCE_A, within(1e-9));
        assertThat(solved.at("/active/1/multiplier").asDouble()).isCloseTo(sum, within(1e-9));
        String shown = solve(config).succeeded().out();
        assertThat(shown).contains("strategy least", "min-risk", "solved", "`w(A) <= 0.15`")
                .containsPattern("A +0\\.150000 +0\\.110")
                .containsPattern("B +0\\.850000 +0\\.889");
    }

    /** Two weights of at most 0.4 are no whole. */
    @Test
    void namesWhatClashesAndWhatAppliesInstead() throws IOException {
        String lines = ", constraints: [\"w <= 0.4\"], fallback: ";
        Shell.Result relaxed = solve(config("{}", least(lines + "[relax]")), "--json");
        assertThat(relaxed.exit()).isEqualTo(1);
        assertThat(relaxed.json().get("status").asText()).isEqualTo("infeasible");
        assertThat(relaxed.json().get("fallback").asText()).isEqualTo("relaxed");
        assertThat(relaxed.json().at("/dropped/0").asText()).isEqualTo("w <= 0.4");
        assertThat(relaxed.json().get("clash")).hasSize(2);
        assertThat(relaxed.json().at("/clash/0").asText()).isEqualTo("`w <= 0.4`");
        assertThat(relaxed.json().at("/clash/1").asText()).startsWith("`sum(w) = 1` (default");
        hasWeights(relaxed.json(), 0.2, 0.8, CLOSE);
        Shell.Result equal = solve(config("{}", least(lines + "[equal]")), "--json");
        hasWeights(equal.json(), 0.5, 0.5, CLOSE);
        hasShares(equal.json(), 0.8, 0.2);
        Shell.Result previous = solve(config("{}", least(lines + "[previous]")));
        assertThat(previous.exit()).isEqualTo(1);
        assertThat(previous.out()).contains("infeasible").containsPattern("fallback +previous")
                .contains("`w <= 0.4`").containsPattern("A +0\\.000000 +0\\.000000");
    }

    /** Half of each is wished, and A may have less: its rest is the only one that moves. */
    @Test
    void aStrategysLatestAnswerIsWhatIsWished() throws IOException {
        String config = config("{}", "{id: tame, type: equal-weight, construct:"
                + " {optimizer: nearest, distance: weights, lookbackBars: 8,"
                + " constraints: [\"w(A) <= 0.3\"]}}", EVEN);
        JsonNode solved = solve(config, "--json").succeeded().json();
        assertThat(solved.get("strategy").asText()).isEqualTo("tame");
        hasWeights(solved, 0.3, 0.5, CLOSE);
    }

    /** Each wishes half of half of the money; steps round off less than a thousandth. */
    @Test
    void theFundsWishIsTheSumOfItsStrategies() throws IOException {
        String config = config("{construct: {optimizer: nearest, distance: weights,"
                + " lookbackBars: 8, constraints: [\"w(A) <= 0.3\"]}}",
                "{id: one, type: equal-weight, resize: daily}",
                "{id: two, type: equal-weight, resize: daily}");
        // Nothing was constructed before, so that the fund is its strategies.
        JsonNode solved = solve(config, "--at", "2021-01-14", "--json").succeeded().json();
        assertThat(solved.get("strategy").isNull()).isTrue();
        hasWeights(solved, 0.3, 0.5, within(1e-3));
        assertThat(solve(config, "--fund").succeeded().out()).contains("the fund");
    }

    @Test
    void saysHowManyTimesTheFundHoldsIt() throws IOException {
        String config = config("{construct: {scale: 0.5, optimizer: min-risk, covariance: {type:"
                + " sample}, lookbackBars: 8, constraints: [\"sum(w) = 1\"]}}", EVEN);
        JsonNode solved = solve(config, "--json").succeeded().json();
        hasWeights(solved, 0.2, 0.8, CLOSE);
        assertThat(solved.get("scale").asDouble()).isEqualTo(0.5);
        assertThat(solved.at("/notes/0").asText()).contains("fund.construct.scale, 0.5");
    }

    /** A limit on trades from what is held counts from nothing: all of 0.4 is bought. */
    @Test
    void nothingIsHeld() throws IOException {
        String config = config("{construct: {optimizer: nearest, distance: weights,"
                + " lookbackBars: 8, constraints: [\"turnover <= 0.4\"]}}",
                "{id: one, type: equal-weight, resize: daily}");
        JsonNode solved = solve(config, "--json").succeeded().json();
        double bought = solved.at("/weights/0/weight").asDouble()
                + solved.at("/weights/1/weight").asDouble();
        assertThat(bought).isCloseTo(0.4, within(1e-6));
    }

    @Test
    void knowsNoLaterBar() throws IOException {
        String config = config("{}", least(""), "{id: tame, type: equal-weight, construct:"
                + " {optimizer: min-risk, lookbackBars: 8, constraints: [\"w(A) <= 0.3\"]}}");
        List<Shell.Result> before = both(config);
        prices("two.csv", 17, 0.1);
        assertThat(both(config)).isEqualTo(before);
        assertThat(solve(config, "--strategy", "least").out())
                .isNotEqualTo(solve(config, "--strategy", "least", "--at", "2021-01-15").out());
    }

    private List<Shell.Result> both(String config) {
        return Stream.of("least", "tame").map(id -> solve(config, "--strategy", id, "--at",
                "2021-01-15").succeeded()).toList();
    }

    @Test
    void aDateWithoutABarIsTheLastBefore() throws IOException {
        String config = config("{}", least(""));
        Shell.Result sunday = solve(config, "--at", "2021-01-17").succeeded();
        assertThat(sunday.out()).contains("2021-01-15");
        assertThat(sunday.err()).contains("no bar at 2021-01-17", "2021-01-15");
        assertThat(solve(config, "--at", "2021-01-15").succeeded().err()).isEmpty();
    }

    @Test
    void refusesDatesOfWhichNothingIsKnown() throws IOException {
        String config = config("{}", least(""), EVEN);
        assertThat(solve(config, "--at", "2021-01-03").refused().err())
                .contains("before the first bar, 2021-01-04");
        // Eight returns are known from the ninth bar on.
        assertThat(solve(config, "--at", "2021-01-13").refused().err())
                .contains("2021-01-13, number 8", "lookbackBars");
        solve(config, "--at", "2021-01-14").succeeded();
    }

    @Test
    void refusesWhoDoesNotConstruct() throws IOException {
        String config = config("{}", least(""), EVEN);
        assertThat(solve(config, "--strategy", "leas").refused().err())
                .contains("did you mean least?");
        assertThat(solve(config, "--strategy", "even").refused().err())
                .contains("strategy even constructs nothing", "least");
        assertThat(solve(config, "--fund").refused().err())
                .contains("fund.construct.optimizer");
        assertThat(solve(config, "--fund", "--strategy", "least").refused().err())
                .contains("exclude each other");
        assertThat(solve(config("{}", EVEN)).refused().err())
                .contains("nothing is constructed");
        assertThat(solve(config("{}", least(""), least("").replace("id: least", "id: too")))
                .refused().err()).contains("--strategy: least, too");
    }

    /** On the way from (0.2, 0.8) to (1, 0) half of the mean's way is (0.6, 0.4). */
    @Test
    void theFrontierOfTwoAssets() throws IOException {
        List<String> lines = shell.run("portfolio", "frontier", config("{}", least("")),
                "--points", "3").succeeded().out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).isEqualTo("return,risk,annualReturn,annualRisk,ratio,A,B");
        row(lines.get(1), 0.2, 0.8);
        row(lines.get(2), 0.6, 0.4);
        row(lines.get(3), 1, 0);
    }

    private static void row(String line, double a, double b) {
        double[] cells = Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
        double mean = 0.003 * a + 0.001 * b;
        double risk = Math.sqrt(a * a * VARIANCE_A + b * b * VARIANCE_B);
        assertThat(cells[0]).isCloseTo(mean, within(1e-9));
        assertThat(cells[1]).isCloseTo(risk, within(1e-8));
        assertThat(cells[2]).isCloseTo(252 * mean, within(1e-6));
        assertThat(cells[3]).isCloseTo(Math.sqrt(252) * risk, within(1e-6));
        assertThat(cells[4]).isCloseTo(Math.sqrt(252) * mean / risk, within(1e-5));
        assertThat(cells[5]).isCloseTo(a, within(1e-6));
        assertThat(cells[6]).isCloseTo(b, within(1e-6));
    }

    /** The worst of 8 returns of A alone is −0.017: nothing says how that grows with time. */
    @Test
    void onlyDeviationsAreAnnual() throws IOException {
        List<String> lines = shell.run("portfolio", "frontier",
                config("{}", least(", measure: worst")), "--points", "2").succeeded().out()
                .lines().toList();
        String[] last = lines.getLast().split(",", -1);
        assertThat(Double.parseDouble(last[1])).isCloseTo(0.017, within(1e-6));
        assertThat(last[3]).isEmpty();
        assertThat(Double.parseDouble(last[4])).isCloseTo(0.003 / 0.017, within(1e-4));
    }

    @Test
    void refusesWhatHasNoFrontier() throws IOException {
        assertThat(shell.run("portfolio", "frontier", config("{}", least("")), "--points", "1")
                .refused().err()).contains("--points must be from 2");
        String odd = least(", measure: var").replace("min-risk", "hrp");
        assertThat(shell.run("portfolio", "frontier", config("{}", odd)).refused().err())
                .contains("var, is not convex", "cvar");
        Shell.Result clash = shell.run("portfolio", "frontier",
                config("{}", least(", constraints: [\"w <= 0.4\"]")));
        assertThat(clash.exit()).isEqualTo(1);
        assertThat(clash.out()).isEmpty();
        assertThat(clash.err()).contains("no frontier of strategy least", "`w <= 0.4`");
    }

    @Test
    void aHaltedFundWantsNothing() throws IOException {
        String config = config("{construct: {optimizer: min-risk, lookbackBars: 2}}", EVEN);
        Files.writeString(Path.of(config), Files.readString(Path.of(config))
                + "risk: {maxDrawdown: 0.001}\n");
        assertThat(solve(config).refused().err()).contains("halted", "risk.maxDrawdown");
    }

    @Test
    void aStrategyThatHasFailedIsNamed() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("own")).resolve("Failing.java"), """
                import io.troupe.model.TargetPositions;
                import io.troupe.strategies.*;
                @RegisterStrategy("failing")
                public class Failing implements StatelessStrategy {
                    public void initialize(StrategyContext context) {}
                    public TargetPositions onData(MarketView view) {
                        return view.bar() == 12 ? TargetPositions.of(0.5)
                                : TargetPositions.of(0.5, 0.25);
                    }
                }
                """);
        String config = config("{}", "{id: mine, type: failing, construct: {lookbackBars: 8,"
                + " optimizer: nearest, constraints: [\"w(A) <= 0.3\"]}}");
        Files.writeString(Path.of(config), Files.readString(Path.of(config))
                + "plugins: {path: [own]}\n");
        assertThat(solve(config).refused().err()).contains("strategy mine has failed",
                "invalid-targets: ");
        String stops = "engine.onFailure=fail";
        assertThat(solve(config, "--set", stops).exit()).isEqualTo(3);
        // What comes after the bar is not simulated, and so does not fail.
        solve(config, "--set", stops, "--at", "2021-01-19").succeeded();
    }
}
