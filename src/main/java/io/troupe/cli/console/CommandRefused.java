package io.troupe.cli.console;

import io.troupe.data.transfer.TransferRefused;
import io.troupe.run.Refusal;
import io.troupe.run.Refusal.Problem;
import java.util.List;

/** A command cannot do what was asked: what is said to the user, and the exit code. */
public final class CommandRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient List<Problem> problems;
    private final int total;

    /** Several things are wrong, one per line. */
    public CommandRefused(int exitCode, List<String> lines) {
        this(exitCode, lines.stream().map(Problem::of).toList(), lines.size());
    }

    /** What was refused where it was asked for. */
    public CommandRefused(Refusal refusal) {
        this(ExitCode.of(refusal), refusal.problems(), refusal.total());
    }

    /** One thing is wrong. */
    public CommandRefused(int exitCode, String line) {
        this(exitCode, List.of(line));
    }

    /** What was refused of stores and files. */
    public CommandRefused(TransferRefused refused) {
        this(refused.isDiskFull() ? ExitCode.DISK : ExitCode.USER, refused.lines());
    }

    /**
     * Some of more problems than a user would read.
     *
     * @param total how many there are
     */
    CommandRefused(int exitCode, List<Problem> problems, int total) {
        super(String.join("\n", problems.stream().map(Problem::line).toList()));
        this.exitCode = exitCode;
        this.problems = List.copyOf(problems);
        this.total = total;
    }

    /** The exit code. */
    public int exitCode() {
        return exitCode;
    }

    /** The problems to show. */
    public List<Problem> problems() {
        return problems;
    }

    /** How many problems there are, shown or not. */
    public int total() {
        return total;
    }
}
