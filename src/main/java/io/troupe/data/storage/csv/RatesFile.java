package io.troupe.data.storage.csv;

import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Decimals;
import io.troupe.data.schema.Schemas;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A text table of rates per year: {@code date,rate}, see {@link Schemas#RATES}. */
public final class RatesFile {
    private RatesFile() {}

    /**
     * A rate.
     *
     * @param date from which it holds
     * @param yearly earned in a year, a fraction &gt; −1
     */
    public record DatedRate(LocalDate date, double yearly) {}

    /** All sound rates, by date; adds every offence. */
    public static List<DatedRate> read(Path file, DataProblems problems) {
        return TableFile.read(file, Schemas.RATES, problems,
                row -> new DatedRate(LocalDate.parse(row.getOrDefault("date", "")),
                        Decimals.parse(row.getOrDefault("rate", ""))))
                .stream().sorted(Comparator.comparing(DatedRate::date)).toList();
    }
}
