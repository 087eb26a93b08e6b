package io.troupe.data.storage.csv;

import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Decimals;
import io.troupe.data.schema.Schemas;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A text table of what borrowing costs: {@code date,symbol,rate}, see {@link
 * Schemas#BORROW_RATES}.
 */
public final class BorrowRatesFile {
    private BorrowRatesFile() {}

    /**
     * A rate.
     *
     * @param date from which it holds
     * @param yearly paid in a year, a fraction of the value, ≥ 0
     */
    public record DatedBorrowRate(LocalDate date, String symbol, double yearly) {}

    /** All sound rates, by date; adds every offence. */
    public static List<DatedBorrowRate> read(Path file, DataProblems problems) {
        return TableFile.read(file, Schemas.BORROW_RATES, problems,
                row -> new DatedBorrowRate(LocalDate.parse(row.getOrDefault("date", "")),
                        row.getOrDefault("symbol", ""),
                        Decimals.parse(row.getOrDefault("rate", ""))))
                .stream().sorted(Comparator.comparing(DatedBorrowRate::date)).toList();
    }
}
