package io.troupe.data.storage;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The problems of files that are read one after another, and the line that is being read. */
public final class Offences {
    private final DataProblems problems;
    private String file;
    private long line;
    private @Nullable DataProblem fatal;

    /** None yet, of the given file. */
    public Offences(String file) {
        this(file, new DataProblems());
    }

    /** Those that others add to as well, of the given file from here on. */
    public Offences(String file, DataProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Says which file is read from here on. */
    public void atFile(String name) {
        file = name;
        line = 0;
    }

    /** Says which line is read, counted from 1; 0 for the file as a whole. */
    public void atLine(long number) {
        line = number;
    }

    /** The line that is being read. */
    public long line() {
        return line;
    }

    /** All that was found. */
    public DataProblems problems() {
        return problems;
    }

    /** Adds an offence in the line that is being read. */
    public void add(String column, String value, String reason) {
        problems.add(new DataProblem(file, line, column, value, reason));
    }

    /** Adds an offence against a rule of a schema. */
    public void add(String column, String value, String rule, String reason) {
        problems.add(new DataProblem(file, line, "", column, value, rule, reason));
    }

    /** Adds an offence of the file as a whole. */
    public void addForFile(String reason) {
        problems.add(DataProblem.ofFile(file, reason));
    }

    /** The file could not be read to its end: whatever else was found follows from this. */
    public void unreadable(String reason) {
        addForFile(reason);
        fatal = DataProblem.ofFile(file, reason);
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** What was found, as the answer to a load. */
    public ReadResult.Refused refused() {
        return fatal == null ? new ReadResult.Refused(problems.first(), problems.total())
                : new ReadResult.Refused(List.of(fatal), 1);
    }

    /** What was found, as the answer to a scan. */
    public ScanResult.Refused scanRefused() {
        ReadResult.Refused same = refused();
        return new ScanResult.Refused(same.first(), same.total());
    }
}
