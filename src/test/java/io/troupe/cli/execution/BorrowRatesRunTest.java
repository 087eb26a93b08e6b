package io.troupe.cli.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file of what borrowing costs, from the command line: half of the capital is sold short. */
@Timeout(120)
class BorrowRatesRunTest {
    private static final String ROWS = "1990-01-04,KO,0.03\n1990-03-05,KO,0.05\n";

    @TempDir
    private Path folder;
    private Shell shell = new Shell(Path.of("."));

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder);
        Files.writeString(folder.resolve("c.yaml"), """
                data: {path: %s, symbols: [KO, PEP]}
                run: {until: 1990-06-29}
                execution: {financing: {borrowRates: %s}}
                strategies:
                  - {id: a, type: signals, params: {path: %s}}
                """.formatted(Path.of("data/sp500-20.csv.gz").toAbsolutePath(),
                shell.file("b.csv"), shell.file("s.csv")));
        Files.writeString(folder.resolve("s.csv"),
                "date,symbol,value\n1990-01-04,KO,-0.5\n1990-01-04,PEP,0.5\n");
        rates(ROWS);
    }

    private void rates(String rows) throws IOException {
        Files.writeString(folder.resolve("b.csv"), "date,symbol,rate\n" + rows);
    }

    private Shell.Result run(String id, String until) {
        return shell.run("run", shell.file("c.yaml"), "--run-id", id, "--until", until, "-q",
                "--runs", shell.file("runs"));
    }

    private Shell.Result resume(String until) {
        return shell.run("resume", "one", "-q", "--until", until, "--runs", shell.file("runs"));
    }

    private String equity(String id) throws IOException {
        return Files.readString(folder.resolve("runs/" + id + "/results/equity.csv"));
    }

    /** Also where a checkpoint spares it the bars that were computed by the rates before. */
    @Test
    void aResumeByOtherRatesIsRefused() throws IOException {
        run("one", "1990-06-29").succeeded();
        rates(ROWS.replace("0.03", "0.04"));
        Shell.Result resumed = resume("1990-12-31");
        assertThat(resumed.exit()).isEqualTo(4);
        assertThat(resumed.err()).contains("the run does not come out as its journal tells",
                "b.csv: it is not what run one was made with; restore it, or start a new run");
        rates(ROWS);
        resume("1990-12-31").succeeded();
    }

    @Test
    void aResumeGoesOnWithRatesThatCameLater() throws IOException {
        run("one", "1990-06-29").succeeded();
        String before = equity("one");
        rates(ROWS + "1990-07-05,KO,0.2\n");
        resume("1990-12-31").succeeded();
        run("whole", "1990-12-31").succeeded();
        assertThat(equity("one")).isEqualTo(equity("whole")).startsWith(before);
    }

    @Test
    void aReplayNoticesOtherRates() throws IOException {
        run("one", "1990-06-29").succeeded();
        rates(ROWS.replace("0.05", "0.06"));
        Shell.Result verified = shell.run("replay", "one", "--verify", "-q", "--runs",
                shell.file("runs"));
        assertThat(verified.exit()).isEqualTo(1);
        assertThat(verified.out()).contains("b.csv: it is not what run one was made with");
    }
}
