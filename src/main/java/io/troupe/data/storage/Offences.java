package io.troupe.data.storage;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The problems of files that are read one after another, and the line that is being read. */
final class Offences {
    private final DataProblems problems;
    private String file;
    private long line;
    private @Nullable DataProblem fatal;

    Offences(String file) {
        this(file, new DataProblems());
    }

    Offences(String file, DataProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    void atFile(String name) {
        file = name;
        line = 0;
    }

    void atLine(long number) {
        line = number;
    }

    long line() {
        return line;
    }

    String file() {
        return file;
    }

    DataProblems problems() {
        return problems;
    }

    void add(String column, String value, String reason) {
        problems.add(new DataProblem(file, line, column, value, reason));
    }

    /** Adds an offence against a rule of a schema. */
    void add(String column, String value, String rule, String reason) {
        problems.add(new DataProblem(file, line, "", column, value, rule, reason));
    }

    void addForFile(String reason) {
        problems.add(DataProblem.ofFile(file, reason));
    }

    /** The file could not be read to its end: whatever else was found follows from this. */
    void unreadable(String reason) {
        addForFile(reason);
        fatal = DataProblem.ofFile(file, reason);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    ReadResult.Refused refused() {
        return fatal == null ? new ReadResult.Refused(problems.first(), problems.total())
                : new ReadResult.Refused(List.of(fatal), 1);
    }

    ScanResult.Refused scanRefused() {
        ReadResult.Refused same = refused();
        return new ScanResult.Refused(same.first(), same.total());
    }

    ScanResult.Refused scanRefused() {
        return new ScanResult.Refused(problems.first(), problems.total());
    }
}
