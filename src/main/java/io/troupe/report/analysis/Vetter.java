package io.troupe.report.analysis;

import io.troupe.report.books.Vetting;
import io.troupe.report.summary.RunSummary;

/**
 * Says how much was tried and checked before a run's figures, once the run itself is among what was
 * tried.
 */
public interface Vetter {
    /** Knows nothing. */
    static Vetter knowingNothing() {
        return (summary, series) -> Vetting.NOTHING;
    }

    /** What was known when the run ended; it stays the same whenever it is asked later. */
    Vetting vet(RunSummary summary, FundSeries series);
}
