package io.troupe.report;

import io.troupe.journal.BookingVisitor;
import io.troupe.report.books.FundLedger;
import io.troupe.report.csv.CsvFile;
import io.troupe.report.summary.FundStatistics;

/**
 * One file of results in the making. Is visited after the {@link FundLedger} and the {@link
 * FundStatistics} and may ask them.
 */
interface ResultRows extends BookingVisitor, AutoCloseable {
    /** Where it is written to. */
    CsvFile file();

    /** Everything has been visited. */
    default void finish() {}

    /** Whether there is nothing in it for which the file should be kept. */
    default boolean isEmpty() {
        return false;
    }

    @Override
    void close();
}
