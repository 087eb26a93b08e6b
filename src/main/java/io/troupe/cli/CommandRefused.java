package io.troupe.cli;

import java.util.List;

/** A command cannot do what was asked: the lines for the user, and the exit code. */
final class CommandRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient List<String> lines;

    CommandRefused(int exitCode, List<String> lines) {
        super(String.join("\n", lines));
        this.exitCode = exitCode;
        this.lines = List.copyOf(lines);
    }

    CommandRefused(int exitCode, String line) {
        this(exitCode, List.of(line));
    }

    int exitCode() {
        return exitCode;
    }

    /** One problem per line. */
    List<String> lines() {
        return lines;
    }
}
