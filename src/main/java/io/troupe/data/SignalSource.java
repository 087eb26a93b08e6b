package io.troupe.data;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.storage.csv.SignalsFile;
import io.troupe.data.storage.duckdb.SignalTable;
import io.troupe.model.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Files of signals, text or Parquet by their names. */
public final class SignalSource {
    private SignalSource() {}

    /** All sound signals by date, those of a date in the order of the file; adds every offence. */
    public static List<Signal> read(Path file, DataProblems problems) {
        if (!Files.isRegularFile(file)) {
            problems.add(DataProblem.ofFile(file.toString(),
                    "there is no such file; check the path"));
            return List.of();
        }
        boolean isParquet = file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
        List<Signal> read = isParquet ? SignalTable.read(file, problems)
                : SignalsFile.read(file, problems);
        return read.stream().sorted(Comparator.comparing(Signal::date)).toList();
    }

    /**
     * The same, if nothing offends.
     *
     * @throws IOException if something does: the first offence, and how many there are
     */
    public static List<Signal> require(Path file) throws IOException {
        DataProblems problems = new DataProblems();
        List<Signal> read = read(file, problems);
        if (problems.isEmpty()) {
            return read;
        }
        DataProblem first = problems.first().getFirst();
        long more = problems.total() - first.times();
        throw new IOException(first.message() + (more == 0 ? ""
                : " (and " + more + " more problem" + (more == 1 ? ")" : "s)")));
    }
}
