package io.troupe.cli;

import io.troupe.cli.console.FaultLog;
import io.troupe.cli.console.Terminal;

/**
 * Executes commands one after another in one process, for Java's start-up cache to learn from: it
 * is made by one process, and users do more than one thing.
 */
final class Rehearsal {
    private Rehearsal() {}

    /**
     * Used by the launcher.
     *
     * @param lines commands, their words apart by single spaces; the last ends the process
     */
    public static void main(String[] lines) {
        for (int line = 0; line < lines.length - 1; line++) {
            // A command that fails has taught what there was to learn.
            @SuppressWarnings("unused")
            int exitCode = Main.execute(Terminal.ofProcess(), FaultLog.ofProcess(),
                    words(lines[line]));
        }
        Main.main(words(lines[lines.length - 1]));
    }

    private static String[] words(String line) {
        return line.split(" ", -1);
    }
}
