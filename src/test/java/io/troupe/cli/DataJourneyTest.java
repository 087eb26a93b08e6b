package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.data.storage.postgres.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Data that goes through every kind of store comes out as it went in. */
class DataJourneyTest {
    private static final List<String> SYMBOLS = List.of("NO", "BRK.B", "x'; DROP TABLE bars; --",
            "'@up", "1e5", "日経", "say \"\"x\"\"", "null");

    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    static IntStream seeds() {
        return IntStream.range(0, 12);
    }

    /** Closes of daily bars; the first row has all symbols, so that their order is theirs. */
    private static String closes(SplittableRandom random) {
        int symbols = random.nextInt(1, SYMBOLS.size() + 1);
        StringBuilder text = new StringBuilder("date");
        SYMBOLS.subList(0, symbols).forEach(each -> text.append(',').append(
                each.contains("\"") ? '"' + each + '"' : each));
        for (int day = 10; day < 10 + random.nextInt(1, 18); day++) {
            text.append("\n2020-01-").append(day);
            for (int symbol = 0; symbol < symbols; symbol++) {
                boolean there = day == 10 || symbol == day % symbols || random.nextBoolean();
                text.append(',').append(there ? random.nextInt(1, 1_000_000) / 1000.0 : "");
            }
        }
        return text.append('\n').toString().replace(".0,", ",").replace(".0\n", "\n");
    }

    private static String bars(SplittableRandom random) {
        StringBuilder text = new StringBuilder("date,symbol,open,high,low,close,volume\n");
        for (int minute = 10; minute < 60; minute++) {
            for (String symbol : List.of("NO", "日経", "1e5")) {
                if (minute == 10 || random.nextInt(4) > 0) {
                    int low = random.nextInt(1, 9_999);
                    text.append("2020-01-02T15:").append(minute).append(',').append(symbol)
                            .append(',').append(low + 1).append(',').append(low + 7).append(',')
                            .append(low).append(',').append(low + 2).append(".125,")
                            .append(random.nextInt(3) * 50).append('\n');
                }
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void exportAfterImportIsTheFile(int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        String text = seed % 3 == 0 ? bars(random) : closes(random);
        Path file = Files.writeString(folder.resolve("in.csv"), text);
        shell.run("data", "import", file.toString(), "--to", shell.file("a.duckdb")).succeeded();
        shell.run("data", "export", shell.file("a.duckdb"), "--to", shell.file("b.parquet"),
                "--partition", seed % 2 == 0 ? "year" : "symbol").succeeded();
        shell.run("data", "import", shell.file("b.parquet"), "--to", shell.file("c.csv.gz"))
                .succeeded();
        assertThat(sorted(shell.file("c.csv.gz"), "d.csv")).isEqualTo(sorted(file.toString(),
                "e.csv"));
    }

    @Test
    void goesThroughADatabaseServerToo() throws IOException {
        String text = closes(new SplittableRandom(99));
        Path file = Files.writeString(folder.resolve("in.csv"), text);
        String address = EmbeddedServer.url("journey");
        shell.run("data", "import", file.toString(), "--to", address).succeeded();
        shell.run("data", "import", file.toString(), "--to", address).succeeded();
        shell.run("data", "export", address, "--to", shell.file("out.csv")).succeeded();
        assertThat(folder.resolve("out.csv")).hasContent(text);
        assertThat(shell.run("data", "list", address).succeeded().out()).contains("closes");
        assertThat(shell.run("data", "export", shell.file("in.csv"), "--to", address).refused()
                .err()).contains("there is data already", "--force");
    }

    /** A file of one order of rows, however it was written. */
    private String sorted(String store, String name) throws IOException {
        shell.run("data", "export", store, "--to", shell.file(name)).succeeded();
        List<String> lines = Files.readAllLines(folder.resolve(name));
        return lines.getFirst() + lines.stream().skip(1).sorted().toList();
    }

    @Test
    void takesTheReferenceDataWhole() throws IOException {
        Path data = Path.of(System.getProperty("troupe.reference", "../shared/reference"))
                .resolve("data");
        assumeTrue(Files.isDirectory(data), "no reference data at " + data);
        shell.run("data", "import", data.resolve("bundle_daily").toString(), "--to",
                shell.file("bundle.parquet")).succeeded();
        JsonNode listed = shell.run("data", "list", shell.file("bundle.parquet"), "--json").json()
                .get(0);
        assertThat(listed.get("symbols")).hasSize(22);
        assertThat(listed.get("rows").asInt()).isEqualTo(lines(data.resolve("bundle_daily")));
        // the reference's own README: one row without volume, of EMB; no rule is broken
        JsonNode checked = shell.run("data", "validate", shell.file("bundle.parquet"), "--json")
                .json();
        assertThat(checked.get("rules")).isEmpty();
        assertThat(checked.get("checks")).anySatisfy(check -> {
            assertThat(check.get("check").asText()).isEqualTo("volume");
            assertThat(check.get("bySymbol").toString()).isEqualTo("{\"EMB\":1}");
        });
    }

    private static int lines(Path folder) throws IOException {
        int rows = 0;
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                rows += Files.readAllLines(file).size() - 1;
            }
        }
        return rows;
    }
}
