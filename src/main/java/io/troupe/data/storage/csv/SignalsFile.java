package io.troupe.data.storage.csv;

import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Decimals;
import io.troupe.data.schema.Schemas;
import io.troupe.model.Signal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A text table of signals: {@code date,symbol,value}, see {@link Schemas#SIGNALS}. */
public final class SignalsFile {
    private SignalsFile() {}

    /** All sound signals, in the order of the file; adds every offence. */
    public static List<Signal> read(Path file, DataProblems problems) {
        return TableFile.read(file, Schemas.SIGNALS, problems,
                row -> new Signal(LocalDate.parse(row.getOrDefault("date", "")),
                        row.getOrDefault("symbol", ""),
                        Decimals.parse(row.getOrDefault("value", ""))));
    }
}
