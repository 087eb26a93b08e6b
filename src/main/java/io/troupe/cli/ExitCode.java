package io.troupe.cli;

import io.troupe.journal.JournalProblem;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the process tells its caller when it ends; {@code docs/exit-codes.md} has the same table. */
public enum ExitCode {
    /** All is well. */
    OK(0, "all is well"),
    /** A check did its work and found a difference. */
    DIFFERENCE(1, "a check found a difference (replay --verify)"),
    /** The user has to change something. */
    USAGE(2, "what was written is wrong: options, configuration or data"),
    /** The simulation could not go on. */
    RUN_FAILED(3, "the run failed: a strategy failed under engine.onFailure: fail"),
    /** What is on the disk cannot be trusted. */
    JOURNAL_DAMAGED(4, "the journal is damaged, or disagrees with what is computed"),
    /** Two processes want one run. */
    RUN_HELD(5, "another process holds the run"),
    /** Nothing more can be written. */
    DISK_FULL(6, "the disk is full, or a write to it failed"),
    /** Used by the launcher alone. */
    MISSING_PREREQUISITE(69, "something is not installed: a JDK or Maven"),
    /** A fault of Troupe's. */
    INTERNAL_ERROR(70, "internal error; the details are in a log file"),
    /** Standard output took no more. */
    OUTPUT_FAILED(74, "the output could not be written"),
    /** SIGINT; the Java machine's own. */
    INTERRUPTED(130, "interrupted by Ctrl-C; what was durable stays so"),
    /** Whoever read the output, as {@code head}, has had enough. */
    OUTPUT_CLOSED(141, "the reader of the output closed it"),
    /** SIGTERM; the Java machine's own. */
    TERMINATED(143, "ended by a signal; what was durable stays so");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The number. */
    public int code() {
        return code;
    }

    /** What the number says, in half a line. */
    public String meaning() {
        return meaning;
    }

    /** The code of a problem with a run's folder or journal. */
    public static ExitCode of(JournalProblem problem) {
        return switch (problem) {
            case JournalProblem.Locked _ -> RUN_HELD;
            case JournalProblem.Exists _, JournalProblem.SettingsChanged _ -> USAGE;
            case JournalProblem.BadFile _, JournalProblem.UnknownVersion _,
                    JournalProblem.JournalMissing _, JournalProblem.TailMissing _,
                    JournalProblem.Damaged _ ->
                JOURNAL_DAMAGED;
            case JournalProblem.WriteRefused _, JournalProblem.DiskLow _ -> DISK_FULL;
        };
    }

    /** All codes and what they say, for the help. */
    static Map<String, String> table() {
        Map<String, String> table = new LinkedHashMap<>();
        for (ExitCode exit : values()) {
            table.put(Integer.toString(exit.code), exit.meaning);
        }
        return table;
    }
}
