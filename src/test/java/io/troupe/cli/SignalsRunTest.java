package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Signals from elsewhere, from the command line. */
@Timeout(120)
class SignalsRunTest {
    @TempDir
    private Path folder;
    private Shell shell = new Shell(Path.of("."));

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder);
        Files.writeString(folder.resolve("c.yaml"), """
                data: {path: %s, symbols: [KO, PEP]}
                run: {until: 1990-06-29}
                strategies:
                  - {id: a, type: signals, params: {path: %s}}
                """.formatted(Path.of("data/sp500-20.csv.gz").toAbsolutePath(),
                shell.file("s.csv")));
        signals("1990-01-04,KO,0.5\n1990-01-04,PEP,0.25\n1990-03-05,KO,0.1\n1990-03-05,PEP,0.2\n");
    }

    private void signals(String rows) throws IOException {
        Files.writeString(folder.resolve("s.csv"), "date,symbol,value\n" + rows);
    }

    private Shell.Result run(String id, String... more) {
        String[] all = new String[6 + more.length];
        System.arraycopy(new String[]{"run", shell.file("c.yaml"), "--run-id", id, "--runs",
                shell.file("runs")}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return shell.run(all);
    }

    @Test
    void ordersFillAfterTheCloseOfTheirDate() throws IOException {
        run("one", "-q").succeeded();
        String fills = Files.readString(folder.resolve("runs/one/results/fills.csv"));
        assertThat(fills.lines().skip(1)).hasSize(8);
        assertThat(fills.lines().skip(1).limit(4))
                .allSatisfy(line -> assertThat(line).contains("1990-01-05"));
        assertThat(fills.lines().skip(5))
                .allSatisfy(line -> assertThat(line).contains("1990-03-06"));
    }

    @Test
    void whatIsLateMissingOrUnknownIsTold() throws IOException {
        signals("1990-01-04,KO,0.5\n1990-01-04,PEP,0.25\n1990-01-06,KO,0.1\n1990-02-01,X9,1\n"
                + "1990-08-01,PEP,1\n");
        assertThat(run("one").succeeded().err()).contains(
                "s.csv: 1 of 5 rows are of symbols that the data lacks, first X9 on 1990-02-01;"
                        + " they are not used",
                "s.csv: 1 of 5 rows are dated after the last bar, first PEP on 1990-08-01; they are"
                        + " not used",
                "s.csv: 1 of 5 rows are dated when there is no bar, first KO on 1990-01-06; they"
                        + " are known at the next bar, late",
                "s.csv: 2 rows are missing on dates that others of its 2 symbols have, first on"
                        + " 1990-01-06; the row before stands");
    }

    @Test
    void nothingIsToldOfSignalsThatAreComplete() {
        assertThat(run("one").succeeded().err()).doesNotContain("s.csv");
    }

    @Test
    void aFileThatIsWrongIsRefusedBeforeTheFirstBar() throws IOException {
        signals("1990-01-04,KO,half\n");
        assertThat(run("one").refused().err()).contains("s.csv, line 2", "half");
        Files.delete(folder.resolve("s.csv"));
        assertThat(run("two").refused().err()).contains("s.csv: there is no such file");
    }

    @Test
    void aReplayNoticesAnotherFile() throws IOException {
        run("one", "-q").succeeded();
        shell.run("replay", "one", "--verify", "-q", "--runs", shell.file("runs")).succeeded();
        signals("1990-01-04,KO,0.4\n");
        Shell.Result verified = shell.run("replay", "one", "--verify", "-q", "--runs",
                shell.file("runs"));
        assertThat(verified.exit()).isEqualTo(1);
        assertThat(verified.out()).contains("s.csv: it is not what run one was made with");
    }

    @Test
    void aResumeGoesOnWithRowsThatCameLater() throws IOException {
        run("one", "-q").succeeded();
        String rows = Files.readString(folder.resolve("s.csv"));
        Files.writeString(folder.resolve("s.csv"),
                rows + "1990-07-05,KO,0.9\n1990-07-05,PEP,0\n");
        shell.run("resume", "one", "-q", "--until", "1990-12-31", "--runs", shell.file("runs"))
                .succeeded();
        run("whole", "-q", "--until", "1990-12-31").succeeded();
        assertThat(Files.readString(folder.resolve("runs/one/results/fills.csv")))
                .isEqualTo(Files.readString(folder.resolve("runs/whole/results/fills.csv")))
                .contains("1990-07-06");
        Files.writeString(folder.resolve("s.csv"), rows.replace("0.25", "0.3"));
        assertThat(shell.run("resume", "one", "-q", "--until", "1991-01-31", "--runs",
                shell.file("runs")).exit()).isEqualTo(4);
    }

    @Test
    void passesTheSearchForLookAhead() {
        assertThat(shell.run("check", "lookahead", shell.file("c.yaml")).succeeded().out())
                .contains("a");
    }
}
