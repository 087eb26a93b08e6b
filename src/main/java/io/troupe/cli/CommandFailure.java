package io.troupe.cli;

import io.troupe.journal.Checked;
import io.troupe.journal.JournalProblem;
import java.util.List;

/**
 * A command cannot do what it was asked to, for a reason its user can understand. Ends the command:
 * the messages are printed to standard error, the exit code is the process's. Thrown by the commands
 * only, which are a shallow layer over packages that answer with values.
 */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exit;
    private final transient List<String> problems;

    /**
     * A failure with all its reasons.
     *
     * @param problems a line for each problem: what, where and what to do
     * @param summary the last line, beginning with a small letter
     */
    public CommandFailure(ExitCode exit, List<String> problems, String summary) {
        super(summary, null, false, false);
        this.exit = exit;
        this.problems = List.copyOf(problems);
    }

    /** A failure for one reason: what, where and what to do. */
    public CommandFailure(ExitCode exit, String message) {
        this(exit, List.of(), message);
    }

    /** Problems of a run's folder or journal, at least one; the first decides the exit code. */
    public static CommandFailure of(List<JournalProblem> problems) {
        List<String> texts = problems.stream().map(JournalProblem::text).toList();
        return new CommandFailure(ExitCode.of(problems.getFirst()),
                texts.subList(0, texts.size() - 1), texts.getLast());
    }

    /** The value of a check that passed. */
    static <T> T passed(Checked<T> checked) {
        return switch (checked) {
            case Checked.Passed<T>(T value) -> value;
            case Checked.Failed<T>(JournalProblem problem) -> throw of(List.of(problem));
        };
    }

    /** The exit code of the process. */
    public ExitCode exit() {
        return exit;
    }

    /** The problems before the last line. */
    public List<String> problems() {
        return problems;
    }

    /** The last line. */
    public String summary() {
        return String.valueOf(getMessage());
    }
}
