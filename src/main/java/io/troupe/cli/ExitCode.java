package io.troupe.cli;

/** The exit codes of every command; docs/exit-codes.md explains them. */
final class ExitCode {
    static final int OK = 0;
    /** A check found a difference. */
    static final int DIFFERENCE = 1;
    /** What the user wrote is wrong. */
    static final int USER = 2;
    /** A strategy failed, and the settings say that the run stops then. */
    static final int FAILED = 3;
    /** The journal is damaged or tells of another run. */
    static final int JOURNAL = 4;
    /** Another process holds the run. */
    static final int HELD = 5;
    /** The disk is nearly full. */
    static final int DISK = 6;
    /** A fault of the program. */
    static final int INTERNAL = 70;
    /** Interrupted from the keyboard. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
