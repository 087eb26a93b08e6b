package io.troupe.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.run.RunRefused;
import io.troupe.run.TestRuns;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Python of the page on results finds in the files the figures that were reported. */
class AnalyseResultsPageTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```python\\R(.*?)```");
    private static final Pattern QUERY = Pattern.compile("(?s)```sql\\R(.*?)```");
    private static final String PYARROW = "# needs pyarrow";
    private static final String TABLES = "base-1-tables";
    private static final String QUANTSTATS = "# needs quantstats";

    @TempDir
    private Path folder;

    /** Four years, so that a strategy has been given capital and lost some of it. */
    private Path results(String... overrides) throws RunRefused, IOException {
        TestRuns.run(folder, "base-1", TestRuns.EXAMPLE, Stream.concat(
                Stream.of("run.until=1993-12-31"), Stream.of(overrides)).toArray(String[]::new));
        Path results = folder.resolve("base-1").resolve("results");
        assertThat(Files.readAllLines(results.resolve("transfers.csv"))).hasSizeGreaterThan(1);
        return results;
    }

    private static List<String> blocks() throws IOException {
        return found(BLOCK).stream().filter(block -> !block.contains(PYARROW)).toList();
    }

    private static List<String> found(Pattern fence) throws IOException {
        return fence.matcher(Files.readString(Path.of("docs/howto-analyse-results.md"))).results()
                .map((MatchResult found) -> found.group(1)).toList();
    }

    private String tables() {
        Path tables = folder.resolve(TABLES);
        new Shell(folder).run("export", "base-1", "--runs=" + folder, "--to", tables.toString())
                .succeeded();
        return tables.toString();
    }

    /** The sums of the page's queries against what the run reported. */
    @Test
    void queriesFindTheReportedFigures() throws Exception {
        JsonNode summary = new ObjectMapper()
                .readTree(Files.readString(results("risk.maxGross=0.5")
                        .resolve("summary.json")));
        String tables = tables();
        List<String> queries = found(QUERY).stream()
                .map(query -> query.replace(TABLES, tables)).toList();
        assertThat(queries).hasSize(3);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            BigDecimal commission = BigDecimal.ZERO;
            ResultSet years = statement.executeQuery(queries.getFirst());
            while (years.next()) {
                commission = commission.add(years.getBigDecimal("commission"));
            }
            assertThat(commission).isEqualByComparingTo(
                    summary.at("/house/trading/commission").decimalValue());
            long cuts = 0;
            ResultSet reasons = statement.executeQuery(queries.get(1));
            while (reasons.next()) {
                cuts += reasons.getLong("cuts");
                assertThat(reasons.getDouble("share")).isBetween(0.0, 1.0);
            }
            assertThat(cuts).isPositive();
            int portfolios = 0;
            ResultSet levels = statement.executeQuery(queries.get(2));
            while (levels.next()) {
                portfolios += levels.getString("portfolio").equals("house") ? 1 : 0;
                if (levels.getString("portfolio").equals("house")) {
                    assertThat(levels.getDouble("level") - 1).isCloseTo(
                            summary.at("/house/performance/totalReturn").asDouble(),
                            within(1e-9));
                }
            }
            assertThat(portfolios).isEqualTo(1);
        }
    }

    @Test
    void pandasReadsTheTables() throws Exception {
        assumeHas("pandas");
        assumeHas("pyarrow");
        results();
        Path program = folder.resolve("tables.py");
        String tables = tables();
        Files.writeString(program, found(BLOCK).getLast().replace(TABLES, tables));
        Ended ended = python(program.toString());
        assertThat(ended.exit()).as(ended.err()).isZero();
    }

    @Test
    void plainPythonFindsTheReportedFigures() throws Exception {
        assumeHas("csv");
        List<String> blocks = blocks();
        int plain = blocks.stream().map(block -> block.contains("import csv")).toList()
                .indexOf(true);
        assertFigures(String.join("\n", blocks.subList(plain, blocks.size())));
    }

    @Test
    void pandasFindsTheReportedFigures() throws Exception {
        assumeHas("pandas");
        assertFigures(blocks().getFirst());
    }

    @Test
    void quantstatsFindsTheReportedFigures() throws Exception {
        assumeHas("quantstats");
        List<String> blocks = blocks();
        assertThat(blocks.get(1)).contains(QUANTSTATS);
        assertFigures(blocks.get(0) + blocks.get(1));
    }

    private void assertFigures(String script) throws Exception {
        Path results = results();
        Path program = folder.resolve("page.py");
        Files.writeString(program, script.replace("runs/base-1/results", results.toString())
                + "\nimport json, sys\nprint(json.dumps(figures), file=sys.stderr)\n");
        Ended ended = python(program.toString());
        assertThat(ended.exit()).as(ended.err()).isZero();
        String last = ended.err().lines().reduce((before, line) -> line).orElseThrow();
        JsonNode figures = new ObjectMapper().readTree(last);
        JsonNode summary = new ObjectMapper()
                .readTree(Files.readString(results.resolve("summary.json")));
        List<JsonNode> portfolios = new ArrayList<>(List.of(summary.get("house")));
        summary.get("strategies").forEach(portfolios::add);
        assertThat(figures.size()).isEqualTo(portfolios.size());
        for (JsonNode portfolio : portfolios) {
            assertSame(requireNonNull(figures.get(portfolio.get("id").asText())),
                    portfolio.get("performance"));
        }
    }

    private static void assertSame(JsonNode found, JsonNode reported) {
        for (String figure : List.of("totalReturn", "volatility", "sharpe")) {
            assertThat(found.get(figure).asDouble()).as(figure)
                    .isCloseTo(reported.get(figure).asDouble(), within(1e-9));
        }
        assertThat(found.get("maxDrawdown").asDouble())
                .isCloseTo(reported.get("maxDrawdown").get("fraction").asDouble(), within(1e-9));
    }

    private record Ended(int exit, String err) {}

    private Ended python(String... arguments) throws IOException, InterruptedException {
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(err.toFile())
                .start();
        int exit = process.waitFor();
        return new Ended(exit, Files.readString(err, StandardCharsets.UTF_8));
    }

    private void assumeHas(String module) throws InterruptedException {
        boolean has;
        try {
            has = python("-c", "import " + module).exit() == 0;
        } catch (IOException noPython) {
            has = false;
        }
        assumeTrue(has, "needs python3 with the module " + module);
    }
}
