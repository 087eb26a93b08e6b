package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.config.KeyTable;
import io.troupe.run.TestRuns;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grids of strategies through the whole program. */
class GridRunTest {
    private static final Path DATA = Path.of("data/sp500-20.csv.gz").toAbsolutePath();

    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    private String config(String strategies) throws IOException {
        return Files.writeString(folder.resolve("grid.yaml"),
                "data: {path: " + DATA + "}\nstrategies:\n" + strategies).toString();
    }

    private Shell.Result run(String config, String id, String... more) {
        String[] arguments = {"run", config, "--runs", shell.file("runs"), "--run-id", id};
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(more));
        return shell.run(all.toArray(String[]::new));
    }

    private JsonNode summary(String id) throws IOException {
        return new ObjectMapper().readTree(Files.readString(result(id, "summary.json")));
    }

    private Path result(String id, String file) {
        return folder.resolve("runs").resolve(id).resolve("results").resolve(file);
    }

    /** The figures are those of the design, made by other programs. */
    @Test
    void theThousandAveragesComeToTheKnownFigures() throws IOException {
        String table = run("configs/sma-grid.yaml", "sma").succeeded().out();

        assertThat(table).contains("… 985 more", "results/strategies.csv");
        assertThat(table.lines()).hasSizeLessThan(40);
        Map<String, JsonNode> strategies = new LinkedHashMap<>();
        summary("sma").get("strategies").forEach(one -> strategies.put(one.get("id").asText(),
                one));
        assertThat(strategies).hasSize(1000);
        assertEnd(strategies, 20, 100, 2181, "28904771.18");
        assertEnd(strategies, 40, 200, 992, "92332740.51");
        List<String> rows = Files.readAllLines(result("sma", "strategies.csv"));
        assertThat(rows).hasSize(1001);
        assertThat(rows.getFirst()).endsWith(",mSquared,params.fastBars,params.slowBars");
        assertThat(rows.get(1)).startsWith("sma-2-50,moving-average-trend,1000000,")
                .endsWith(",2,50");
        assertThat(rows.get(1000)).startsWith("sma-40-295,").endsWith(",40,295");
        String shown = shell.run("journal", "show", "sma", "--runs", shell.file("runs"),
                "--strategy", "sma-40-200", "--json").succeeded().out();
        assertThat(shown.lines().filter(line -> line.contains("\"fill\""))).hasSize(992);
        assertThat(shell.run("runs", "show", "sma", "--runs", shell.file("runs")).succeeded()
                .out()).contains("1000 in all");
    }

    private static void assertEnd(Map<String, JsonNode> strategies, int fast, int slow, int fills,
            String equity) {
        JsonNode strategy = Objects.requireNonNull(strategies.get("sma-" + fast + "-" + slow));
        assertThat(strategy.get("type").asText()).isEqualTo("moving-average-trend");
        assertThat(strategy.at("/parameters/fastBars").asInt()).isEqualTo(fast);
        assertThat(strategy.at("/parameters/slowBars").asInt()).isEqualTo(slow);
        assertThat(strategy.at("/trading/fills").asInt()).isEqualTo(fills);
        assertThat(new BigDecimal(strategy.get("finalEquity").asText()).setScale(2,
                RoundingMode.HALF_UP)).isEqualTo(equity);
    }

    @Test
    void aGridIsTheSameRunAsTheListOfItsStrategies() throws IOException {
        String type = "type: cross-sectional-momentum";
        run(config("- {id: \"m-{top}-{rebalance}\", " + type + ", params: {lookbackBars: 60},"
                + " grid: {top: [2, 3], rebalance: [weekly, monthly]}}\n"), "grid").succeeded();
        StringBuilder list = new StringBuilder();
        for (String each : List.of("2, weekly", "2, monthly", "3, weekly", "3, monthly")) {
            String[] values = each.split(", ", -1);
            list.append("- {id: m-").append(values[0]).append('-').append(values[1])
                    .append(", ").append(type).append(", params: {lookbackBars: 60, top: ")
                    .append(values[0]).append(", rebalance: ").append(values[1]).append("}}\n");
        }
        run(config(list.toString()), "list").succeeded();

        TestRuns.assertSameResults(folder.resolve("runs/list"), folder.resolve("runs/grid"));
        JsonNode parameters = summary("grid").at("/strategies/1/parameters");
        assertThat(parameters.get("skipBars").asInt()).isEqualTo(21);
        assertThat(parameters.get("top").asInt()).isEqualTo(2);
        assertThat(parameters.get("rebalance").asText()).isEqualTo("monthly");
    }

    @Test
    void aGridIsResumedAndVerifiedFromItsManifest() throws IOException {
        run("configs/momentum-grid.yaml", "whole", "--until", "1999-12-31").succeeded();
        run("configs/momentum-grid.yaml", "parted", "--until", "1995-06-30").succeeded();
        assertThat(Files.readString(folder.resolve("runs/parted/manifest.json")))
                .contains("lookbackBars\":[126,189,252]");

        shell.run("resume", "parted", "--runs", shell.file("runs"), "--until", "1999-12-31")
                .succeeded();
        TestRuns.assertSameResults(folder.resolve("runs/whole"), folder.resolve("runs/parted"));
        shell.run("replay", "parted", "--verify", "--runs", shell.file("runs")).succeeded();
    }

    @Test
    void combinationsThatAStrategyRefusesAreToldOnce() throws IOException {
        String config = config("- id: s\n  type: moving-average-trend\n"
                + "  grid: {fastBars: [10, 50, 90], slowBars: [40, 80]}\n");

        assertThat(shell.run("config", "check", config).refused().err().lines()).containsExactly(
                "troupe: " + config + ":5:9: strategies[0].grid: 3 of 6 combinations are refused,"
                        + " the first with fastBars 50, slowBars 40: fastBars must be ≥ 1 and <"
                        + " slowBars, were 50 and 40; leave their values out, or write two grids"
                        + " that avoid them");
    }

    @Test
    void aValueThatFitsNoParameterIsToldAtTheGrid() throws IOException {
        String config = config("- id: s\n  type: cross-sectional-momentum\n"
                + "  params: {tpo: 3}\n"
                + "  grid: {lookbackBars: [60, x], skip: [1, 2], rebalance: [weekly, never]}\n");

        assertThat(shell.run("config", "check", config).refused().err().lines()).satisfiesExactly(
                line -> assertThat(line).contains(":5:17: strategies[0].params.tpo: 3: there is no"
                        + " parameter tpo (did you mean top?)"),
                line -> assertThat(line).contains(":6:39: strategies[0].grid.skip: 8 of 8"
                        + " combinations are refused, the first with lookbackBars 60, skip 1,"
                        + " rebalance weekly: there is no parameter skip; known",
                        "; correct the grid"),
                line -> assertThat(line).contains("strategies[0].grid.rebalance: 4 of 8"
                        + " combinations are refused, the first with lookbackBars 60, skip 1,"
                        + " rebalance never: "),
                line -> assertThat(line).contains("strategies[0].grid.lookbackBars: 4 of 8"
                        + " combinations are refused, the first with lookbackBars x, "),
                line -> assertThat(line).isEqualTo("troupe: 4 problems"));
    }

    @Test
    void whatTheDataDoesNotHaveIsToldOnce() throws IOException {
        String config = config("- id: p\n  type: pairs-mean-reversion\n"
                + "  grid: {first: [KO, KOO], second: [PEP, XOM], lookbackBars: [60]}\n"
                + "- {id: q, type: moving-avrage-trend, grid: {fastBars: [1, 2]}}\n");
        assertThat(shell.run("config", "check", config).refused().err().lines()).hasSize(1)
                .allSatisfy(line -> assertThat(line).contains(
                        ":6:17: strategies[1].type: moving-avrage-trend: there is no strategy"));

        String second = config("- id: p\n  type: pairs-mean-reversion\n"
                + "  grid: {first: [KO, KOO], second: [PEP, XOM], lookbackBars: [60]}\n");
        assertThat(shell.run("config", "check", second).refused().err().lines()).hasSize(1)
                .allSatisfy(line -> assertThat(line).contains(":5:9: strategies[0].grid: 2 of 4"
                        + " combinations are refused, the first with first KOO, second PEP,"
                        + " lookbackBars 60: strategy p.first-KOO.second-PEP.lookbackBars-60 needs"
                        + " KOO"));
    }

    @Test
    void showsAGridAsItIsWritten() {
        String shown = shell.run("config", "show", "configs/sma-grid.yaml").succeeded().out();

        assertThat(shown).contains("    grid:\n", "      fastBars: {\"from\":2,\"to\":40");
        // A line for each key, and headings: not one for each of its strategies.
        assertThat(shown.lines()).hasSizeLessThan(KeyTable.all().size() + 40);
    }
}
