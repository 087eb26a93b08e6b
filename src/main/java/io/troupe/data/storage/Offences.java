package io.troupe.data.storage;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;

/** The problems of one file, and the line that is being read. */
final class Offences {
    private final DataProblems problems = new DataProblems();
    private final String file;
    private long line;

    Offences(String file) {
        this.file = file;
    }

    void atLine(long number) {
        line = number;
    }

    long line() {
        return line;
    }

    void add(String column, String value, String reason) {
        problems.add(new DataProblem(file, line, column, value, reason));
    }

    void addForFile(String reason) {
        problems.add(DataProblem.ofFile(file, reason));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    ReadResult.Refused refused() {
        return new ReadResult.Refused(problems.first(), problems.total());
    }

    ScanResult.Refused scanRefused() {
        return new ScanResult.Refused(problems.first(), problems.total());
    }
}
