package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.report.ResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class ReportCommandTest {
    private Path folder;

    @BeforeAll
    void run(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Shell shell = new Shell(folder);
        shell.run("data", "generate", "--out", shell.file("sim.csv"), "--assets", "2", "--bars",
                "60", "--start", "2010-01-04").succeeded();
        Files.writeString(folder.resolve("fund.yaml"), """
                data: {path: sim.csv}
                fund: {capital: 100000}
                strategies:
                  - {id: even, type: equal-weight}
                """);
        shell.run("run", shell.file("fund.yaml"), "--runs", shell.file("runs"), "--run-id", "one",
                "-q")
                .succeeded();
    }

    private Shell.Result report(String... arguments) {
        Shell shell = new Shell(folder);
        String[] all = new String[arguments.length + 3];
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[0] = "report";
        all[arguments.length + 1] = "--runs";
        all[arguments.length + 2] = shell.file("runs");
        return shell.run(all);
    }

    @Test
    void aRunLeavesNoPageWhereNoneIsWanted() throws IOException {
        Shell shell = new Shell(folder);
        shell.run("run", shell.file("fund.yaml"), "--runs", shell.file("runs"), "--run-id",
                "bare", "-q", "--no-report").succeeded();
        Path page = folder.resolve("runs/bare/results/report.html");
        assertThat(page).doesNotExist();
        report("bare").succeeded();
        assertThat(page).isNotEmptyFile();
    }

    private Path results() {
        return folder.resolve("runs/one/results");
    }

    @Test
    void writesThePageAmongTheSealedResultsAsTheRunDid() throws IOException {
        Path page = results().resolve(ResultFile.REPORT.fileName());
        byte[] written = Files.readAllBytes(page);
        Files.delete(page);

        assertThat(report("one").succeeded().out()).isEqualTo("wrote " + page + "\n");
        assertThat(page).hasBinaryContent(written);
        assertThat(new Shell(folder).run("runs", "show", "one", "--runs",
                folder.resolve("runs").toString()).exit()).isZero();
    }

    @Test
    void writesWhatTheEndingOfTheFileSays() throws IOException {
        Path page = folder.resolve("out.html");
        Path text = folder.resolve("out.MD");
        Path json = folder.resolve("out.json");
        for (Path file : new Path[]{page, text, json}) {
            report("one", "-o", file.toString()).succeeded();
        }

        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>")
                .contains("<bdi>even</bdi>");
        assertThat(Files.readString(text)).startsWith("# one\n").contains("| even |");
        assertThat(Files.readString(json)).startsWith("{");
        report("one", "-o", json.toString(), "--format", "md").succeeded();
        assertThat(Files.readString(json)).startsWith("# one\n");
    }

    @Test
    void printsWhatIsNoPage() throws IOException {
        assertThat(report("one", "--format", "json").succeeded().json().get("run").asText())
                .isEqualTo("one");
        assertThat(report("one", "--format", "MD").succeeded().out()).startsWith("# one\n");
        assertThat(report("one", "-o", "-").succeeded().out()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void opensPagesOnly() {
        assertThat(report("one", "--open", "--format", "md").refused().err())
                .contains("--open shows a page");
        assertThat(report("one", "--open", "-o", "-").refused().err())
                .contains("--open shows a page");
    }

    @Test
    void namesTheNearestRun() {
        assertThat(report("ome").refused().err())
                .contains("there is no run 'ome'").contains("did you mean one?");
    }

    @Test
    void saysThatAFileCannotBeWritten() {
        assertThat(report("one", "-o", folder.resolve("no/such/report.html").toString()).refused()
                .err()).contains("report.html: there is no such file");
        assertThat(report("one", "-o", folder.toString()).refused().err())
                .contains("is a folder; name a file in it");
    }

    @Test
    void refusesADamagedJournal() throws IOException {
        Path damaged = folder.resolve("runs/damaged");
        SealedRunTest.copy(folder.resolve("runs/one"), damaged);
        Files.writeString(damaged.resolve("watermark"), "nonsense");

        Shell.Result result = report("damaged");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err()).contains("watermark");
    }
}
