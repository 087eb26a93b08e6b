package io.troupe.cli;

import java.util.List;

/** A command cannot do what was asked: what is said to the user, and the exit code. */
final class CommandRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient List<Problem> problems;
    private final int total;

    /**
     * One problem.
     *
     * @param line what is wrong
     * @param excerpt lines of a file to show below it, or none
     */
    record Problem(String line, List<String> excerpt) {}

    CommandRefused(int exitCode, List<String> lines) {
        this(exitCode, lines.stream().map(line -> new Problem(line, List.of())).toList(),
                lines.size());
    }

    CommandRefused(int exitCode, String line) {
        this(exitCode, List.of(line));
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

    int exitCode() {
        return exitCode;
    }

    /** The problems to show. */
    List<Problem> problems() {
        return problems;
    }

    /** How many problems there are, shown or not. */
    int total() {
        return total;
    }

    /** One problem per line. */
    List<String> lines() {
        return problems.stream().map(Problem::line).toList();
    }
}
