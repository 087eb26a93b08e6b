package io.troupe.cli.console;

import io.troupe.journal.store.Obstacle;
import io.troupe.model.SettingNames;
import io.troupe.run.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The exit codes of every command; docs/exit-codes.md explains them. */
public final class ExitCode {
    /** All is well. */
    public static final int OK = 0;
    /** A check found a difference, or no weights or figures were found. */
    public static final int DIFFERENCE = 1;
    /** What the user wrote is wrong. */
    public static final int USER = 2;
    /** A strategy failed, and the settings say that the run stops then. */
    public static final int FAILED = 3;
    /** The journal is damaged or tells of another run. */
    public static final int JOURNAL = 4;
    /** Another process holds the run. */
    public static final int HELD = 5;
    /** The disk is nearly full. */
    public static final int DISK = 6;
    /** The run is complete, but every strategy of the fund failed on the way. */
    public static final int ALL_OUT = 7;
    /** Something is not installed; used by the launcher alone. */
    public static final int MISSING = 69;
    /** A fault of the program. */
    public static final int INTERNAL = 70;
    /** Too many files are open. */
    public static final int OPEN_FILES = 71;
    /** Java has no memory left. */
    public static final int MEMORY = 72;
    /** The medium can only be read. */
    public static final int READ_ONLY = 73;
    /** The output could not be written. */
    public static final int OUTPUT = 74;
    /** A file is another user's. */
    public static final int NOT_PERMITTED = 77;
    /** The terminal was closed; the Java machine's own. */
    public static final int HUNG_UP = 129;
    /** Interrupted from the keyboard. */
    public static final int INTERRUPTED = 130;
    /** Native code failed, as on a full disk; the Java machine's own. */
    public static final int ABORTED = 134;
    /** Killed, as by the system when memory ran out. */
    public static final int KILLED = 137;
    /** Whoever read the output, as {@code head}, has had enough. */
    public static final int CLOSED = 141;
    /** Asked by a signal to end; the Java machine's own. */
    public static final int TERMINATED = 143;

    private ExitCode() {}

    /** The code of what was refused. */
    public static int of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.BadSettings _,Refusal.SettingsChanged _,Refusal.DataChanged _ -> USER;
            case Refusal.NoSuchRun _,Refusal.RunExists _,Refusal.NotARun _ -> USER;
            case Refusal.NoDatabase _,Refusal.NotRemoved _,Refusal.OtherRules _ -> USER;
            case Refusal.Held _ -> HELD;
            case Refusal.JournalDamaged _ -> JOURNAL;
            case Refusal.Hindered(Obstacle obstacle, List<String> _) -> of(obstacle);
            case Refusal.StrategyFailed _,Refusal.AmountTooLarge _ -> FAILED;
            case Refusal.OutOfMemory _ -> MEMORY;
            case Refusal.Interrupted _ -> INTERRUPTED;
            case Refusal.Fault _ -> INTERNAL;
        };
    }

    /** The code of what keeps a process from a file. */
    public static int of(Obstacle obstacle) {
        return switch (obstacle) {
            case DISK_FULL -> DISK;
            case READ_ONLY -> READ_ONLY;
            case NOT_PERMITTED -> NOT_PERMITTED;
            case OPEN_FILES -> OPEN_FILES;
        };
    }

    /** All codes and what they say, for the help. */
    public static Map<String, String> table() {
        Map<String, String> table = new LinkedHashMap<>();
        put(table, OK, "all is well");
        put(table, DIFFERENCE, "a check found something, or there is no figure to show");
        put(table, USER, "what was written is wrong: options, configuration or data");
        put(table, FAILED,
                "the run failed: a strategy did (" + SettingNames.ENGINE_ON_FAILURE
                        + "), or ended it");
        put(table, JOURNAL, "the journal is damaged or in disagreement");
        put(table, HELD, "another process holds the run");
        put(table, DISK, "the disk is full");
        put(table, ALL_OUT, "the run is complete, but every strategy failed on the way");
        put(table, MISSING, "a JDK or Maven is not installed");
        put(table, INTERNAL, "internal error; a log file has the details");
        put(table, OPEN_FILES, "too many files are open");
        put(table, MEMORY, "out of memory");
        put(table, READ_ONLY, "the medium can only be read");
        put(table, OUTPUT, "the output could not be written");
        put(table, NOT_PERMITTED, "a file of another user, without permission");
        put(table, HUNG_UP, "the terminal was closed; the run can be resumed");
        put(table, INTERRUPTED, "interrupted by Ctrl-C; the run can be resumed");
        put(table, ABORTED, "native code or Java itself failed; the run can be resumed");
        put(table, KILLED, "killed; the run can be resumed");
        put(table, CLOSED, "the reader of the output closed it");
        put(table, TERMINATED, "ended by a signal; the run can be resumed");
        return table;
    }

    private static void put(Map<String, String> table, int code, String meaning) {
        table.put(Integer.toString(code), meaning);
    }
}
