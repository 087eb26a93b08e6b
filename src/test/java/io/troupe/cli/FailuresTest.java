package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.FaultLog;
import io.troupe.cli.console.StandardOutput;
import io.troupe.cli.console.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {
    @TempDir
    private Path folder;
    private final StringWriter err = new StringWriter();
    private Failures failures;

    @BeforeEach
    void begin() {
        failures = failures(false);
    }

    private Failures failures(boolean isTerminal) {
        return new Failures(new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err),
                isTerminal, isTerminal, true), new FaultLog(folder));
    }

    @Test
    void tellsAnInternalErrorInOneLineAndWritesTheRestDown() throws IOException {
        assertThat(failures.failed(new IllegalStateException("bar 7\nis missing"))).isEqualTo(70);
        assertThat(err.toString()).hasLineCount(1).startsWith(
                "troupe: internal error: IllegalStateException: bar 7 is missing; details in ")
                .doesNotContain("\tat ");
        try (Stream<Path> files = Files.list(folder)) {
            Path log = files.findFirst().orElseThrow();
            assertThat(err.toString()).contains(log.toString());
            assertThat(log).content().contains("\tat io.troupe.cli.FailuresTest");
        }
    }

    @Test
    void keepsOneLogForAllFaultsOfAProcess() throws IOException {
        failures.failed(new IllegalStateException("first"));
        failures.failed(new StackOverflowError());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).singleElement().satisfies(log -> assertThat(log).content()
                    .contains("first", "StackOverflowError"));
        }
    }

    @Test
    void logsElsewhereWhereThereIsNoFolderOfRuns() {
        Failures homeless = new Failures(new Terminal(new PrintWriter(new StringWriter()),
                new PrintWriter(err), false, false, false),
                new FaultLog(folder.resolve("missing")));
        assertThat(homeless.failed(new IllegalStateException("x"))).isEqualTo(70);
        Path log = Path.of(err.toString().strip().replaceFirst(".*details in ", ""));
        assertThat(log).exists();
        assertThat(log.toFile().delete()).isTrue();
        assertThat(folder.resolve("missing")).doesNotExist();
    }

    @Test
    void saysHowManyProblemsThereAre() {
        assertThat(failures.failed(new CommandRefused(4, List.of("a", "b", "c")))).isEqualTo(4);
        assertThat(err.toString()).isEqualToIgnoringNewLines("a\nb\nc\ntroupe: 3 problems\n");
    }

    @Test
    void neverHandsControlCharactersOfAFileToATerminal() {
        failures.failed(new CommandRefused(2, "x\u001b[2Jy\u0007z"));
        assertThat(err.toString()).isEqualToIgnoringNewLines("troupe: x\uFFFD[2Jy\uFFFDz\n");
    }

    @Test
    void marksThePlaceForAPerson() {
        failures(true).failed(new CommandRefused(2, List.of("a.yaml:3:5: risk.x: unknown", "b")));
        assertThat(err.toString()).contains("\u001b[1ma.yaml:3:5\u001b[0m: risk.x: unknown");
    }

    @Test
    void namesTheFileThatCannotBeUsed() {
        assertThat(failures.failed(new UncheckedIOException(
                new NoSuchFileException("/data/x.csv")))).isEqualTo(2);
        assertThat(err.toString()).startsWith("troupe: /data/x.csv: there is no such file; ");
    }

    /** In the words of the JDK and of the system; none of them is damage. */
    @ParameterizedTest
    @MethodSource("obstacles")
    void tellsWhatIsInTheWayOfAFileByItsOwnCode(IOException failure, int code, String line) {
        assertThat(failures.failed(failure)).isEqualTo(code);
        assertThat(err.toString()).isEqualToIgnoringNewLines("troupe: " + line + "\n");
    }

    static Stream<Arguments> obstacles() {
        return Stream.of(
                Arguments.of(new AccessDeniedException("/data/x.csv"), 77,
                        "/data/x.csv: Permission denied; work as the user whose file it is, or"
                                + " have its permissions changed"),
                Arguments.of(new FileSystemException("/x", null, "Read-only file system"), 73,
                        "/x: Read-only file system; the medium can only be read: copy the folder"
                                + " to one that can be written"),
                Arguments.of(new IOException("cannot write y",
                        new FileSystemException("/x", null, "Too many open files")), 71,
                        "cannot write y; allow more open files (ulimit -n), then try again"),
                Arguments.of(new IOException("Disk quota exceeded"), 6,
                        "Disk quota exceeded; free some space, then try again"));
    }

    @Test
    void outOfMemoryHasACodeOfItsOwn() {
        assertThat(failures.failed(new OutOfMemoryError("Java heap space"))).isEqualTo(72);
        assertThat(err.toString()).contains("out of memory (Java heap space); allow more with");
    }

    @Test
    void tellsAFullDiskFromOtherTroubleWithFiles() {
        assertThat(failures.failed(new IOException("No space left on device"))).isEqualTo(6);
        assertThat(failures.failed(new IOException("Stale file handle"))).isEqualTo(70);
    }

    @Test
    void endsQuietlyWhenTheReaderHasGone() {
        assertThat(printed("Broken pipe")).isEqualTo(141);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void tellsWhyTheOutputIsLost() {
        assertThat(printed("No space left on device")).isEqualTo(6);
        assertThat(printed("Bad file descriptor")).isEqualTo(74);
        assertThat(err.toString()).contains("the output cannot be written: Bad file descriptor");
    }

    @Test
    void tellsItOfHelpAndVersionToo() {
        assertThat(printed("Broken pipe", "--help")).isEqualTo(141);
        assertThat(printed("Broken pipe", "runs", "list", "--help")).isEqualTo(141);
        assertThat(printed("No space left on device", "--version")).isEqualTo(6);
        assertThat(err.toString()).hasLineCount(1);
    }

    private int printed(String reason) {
        return printed(reason, "config", "schema");
    }

    /** The exit code of a command whose output fails in some way. */
    private int printed(String reason, String... command) {
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int character) throws IOException {
                throw new IOException(reason);
            }
        };
        Terminal terminal = new Terminal(StandardOutput.printTo(failing), new PrintWriter(err),
                false, false, false);
        return Main.execute(terminal, new FaultLog(folder), command);
    }
}
