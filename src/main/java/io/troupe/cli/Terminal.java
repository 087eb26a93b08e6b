package io.troupe.cli;

/** Whether a person is looking. */
final class Terminal {
    private Terminal() {}

    /** Whether standard output is a terminal that shows colours and NO_COLOR is not set. */
    static boolean hasColours() {
        return System.console() != null && System.console().isTerminal()
                && System.getenv("NO_COLOR") == null;
    }
}
