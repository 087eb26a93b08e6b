package io.troupe.cli;

import java.util.LinkedHashMap;
import java.util.Map;

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
    /** The run is complete, but every strategy of the fund failed on the way. */
    static final int ALL_OUT = 7;
    /** Something is not installed; used by the launcher alone. */
    static final int MISSING = 69;
    /** A fault of the program. */
    static final int INTERNAL = 70;
    /** The output could not be written. */
    static final int OUTPUT = 74;
    /** Interrupted from the keyboard. */
    static final int INTERRUPTED = 130;
    /** Whoever read the output, as {@code head}, has had enough. */
    static final int CLOSED = 141;
    /** Asked by a signal to end; the Java machine's own. */
    static final int TERMINATED = 143;

    private ExitCode() {}

    /** All codes and what they say, for the help. */
    static Map<String, String> table() {
        Map<String, String> table = new LinkedHashMap<>();
        put(table, OK, "all is well");
        put(table, DIFFERENCE, "a check found something (replay --verify, check lookahead)");
        put(table, USER, "what was written is wrong: options, configuration or data");
        put(table, FAILED,
                "the run failed: a strategy did, under engine.onFailure: fail, or ended it");
        put(table, JOURNAL, "the journal is damaged or in disagreement");
        put(table, HELD, "another process holds the run");
        put(table, DISK, "the disk is full");
        put(table, ALL_OUT, "the run is complete, but every strategy failed on the way");
        put(table, MISSING, "a JDK or Maven is not installed");
        put(table, INTERNAL, "internal error; a log file has the details");
        put(table, OUTPUT, "the output could not be written");
        put(table, INTERRUPTED, "interrupted by Ctrl-C; the run can be resumed");
        put(table, CLOSED, "the reader of the output closed it");
        put(table, TERMINATED, "ended by a signal; the run can be resumed");
        return table;
    }

    private static void put(Map<String, String> table, int code, String meaning) {
        table.put(Integer.toString(code), meaning);
    }
}
