package io.troupe.cli.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.cli.Shell;
import io.troupe.cli.SmallRuns;
import io.troupe.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class ExportCommandTest {
    private Path folder;
    private Shell shell;
    private String runs;

    @BeforeAll
    void simulate(@TempDir Path temporary) throws IOException {
        folder = temporary;
        shell = new Shell(folder);
        runs = "--runs=" + folder.resolve("runs");
        shell.run("data", "generate", "--out", shell.file("sim.csv"), "--assets", "2", "--bars",
                "60", "--start", "2010-01-04").succeeded();
        Files.writeString(folder.resolve("sim.yaml"), """
                data: {path: sim.csv}
                strategies: [{id: ew, type: equal-weight, resize: weekly}]
                """);
        shell.run("run", shell.file("sim.yaml"), runs, "--quiet", "--run-id", "one").succeeded();
    }

    private Shell.Result export(String id, String to, String... more) {
        return shell.run(Stream.concat(Stream.of("export", id, runs, "--to", shell.file(to)),
                Stream.of(more)).toArray(String[]::new));
    }

    private List<String> names(String place) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(place))) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    /** The CSV has the very fills of the run's results, a line for a line. */
    @Test
    void writesWhatTheResultsSay() throws IOException {
        Shell.Result result = export("one", "csv", "--format", "csv").succeeded();
        assertThat(result.out()).isEqualTo("wrote " + shell.file("csv") + "\n");
        assertThat(result.err()).isEmpty();
        List<String> fills = Files.readAllLines(folder.resolve("csv/fills.csv"));
        List<String> reported = Files.readAllLines(
                folder.resolve("runs/one/results/fills.csv"));
        assertThat(fills).hasSameSizeAs(reported).hasSizeGreaterThan(10);
        assertThat(fills.get(1)).contains(",house,").startsWith("1,2010-01-05 00:00:00");
        assertThat(Files.readAllLines(folder.resolve("csv/equity.csv"))).hasSize(1 + 60 * 3);
    }

    @Test
    void parquetIsWrittenWhereNothingElseIsSaid() throws IOException {
        export("one", "parquet").succeeded();
        assertThat(names("parquet")).contains("metrics.parquet").allMatch(
                name -> name.endsWith(".parquet"));
    }

    @Test
    void anUnfinishedRunIsExportedAndSaidToBe() throws IOException {
        shell.run("run", shell.file("sim.yaml"), runs, "--quiet", "--run-id", "short", "--until",
                "2010-02-01").succeeded();
        assertThat(export("short", "short.duckdb").succeeded().err()).isEmpty();
        assertThat(folder.resolve("short.duckdb")).isNotEmptyFile();
    }

    @Test
    void unknownRunsAndFormatsAreNamedWithTheNearest() {
        assertThat(export("on", "x").err()).contains("there is no run 'on'",
                "did you mean one?");
        assertThat(export("one", "x", "--format", "xlsx").refused().err())
                .contains("xlsx", "PARQUET, CSV");
        assertThat(export("one", "x.duckdb", "--format", "csv").refused().err())
                .contains("leave out --format");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void nothingElseIsReplaced() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("letter"), "dear");
        assertThat(export("one", "mine").refused().err()).contains("--to " + mine,
                "has letter in it");
        assertThat(names("mine")).containsExactly("letter");
    }

    @Test
    void aFileInThePathIsNamed() throws IOException {
        Files.writeString(folder.resolve("plain"), "");
        Shell.Result result = export("one", "plain/tables");
        assertThat(result.exit()).isEqualTo(ExitCode.USER);
        assertThat(result.err()).contains(shell.file("plain"));
    }

    @Test
    void aDamagedJournalIsRefused() throws IOException {
        SmallRuns.copy(folder.resolve("runs/one"), folder.resolve("runs/damaged"));
        Path manifest = folder.resolve("runs/damaged/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"bars", "\"bors"));
        Shell.Result result = export("damaged", "damaged-tables");
        assertThat(result.exit()).isEqualTo(ExitCode.JOURNAL);
        assertThat(folder.resolve("damaged-tables")).doesNotExist();
    }
}
