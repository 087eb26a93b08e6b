package io.troupe.report.analysis;

import io.troupe.journal.BookingVisitor;
import io.troupe.report.books.Vetting;
import io.troupe.report.summary.FundStatistics;
import io.troupe.report.summary.RunSummary;

/**
 * Says how much was tried and checked before a run's figures, once the run itself is among what was
 * tried.
 */
public interface Vetter {
    /**
     * Who is led through the bookings, after the statistics, for what is asked of every strategy.
     *
     * @param bars how many there will be
     */
    default BookingVisitor following(FundStatistics statistics, int bars) {
        return new BookingVisitor() {
        };
    }

    /** What was known when the run ended; it stays the same whenever it is asked later. */
    Vetting vet(RunSummary summary, FundSeries series);
}
