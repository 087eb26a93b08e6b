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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Python of the page on results finds in the files the figures that were reported. */
class AnalyseResultsPageTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```python\\R(.*?)```");
    private static final String QUANTSTATS = "# needs quantstats";

    @TempDir
    private Path folder;

    /** Four years, so that a strategy has been given capital and lost some of it. */
    private Path results() throws RunRefused, IOException {
        TestRuns.run(folder, "base-1", TestRuns.EXAMPLE, "run.until=1993-12-31");
        Path results = folder.resolve("base-1").resolve("results");
        assertThat(Files.readAllLines(results.resolve("transfers.csv"))).hasSizeGreaterThan(1);
        return results;
    }

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("docs/howto-analyse-results.md"))).results()
                .map((MatchResult found) -> found.group(1)).toList();
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
