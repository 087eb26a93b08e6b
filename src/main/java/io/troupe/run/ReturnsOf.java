package io.troupe.run;

import io.troupe.journal.BookingVisitor;
import io.troupe.report.summary.FundStatistics;

/**
 * Notes the returns of one portfolio. Is visited after the statistics.
 *
 * @param statistics who knows them
 * @param row whose
 * @param returns by bar, filled while bars are visited
 */
@SuppressWarnings("ArrayRecordComponent") // filled here, never compared
record ReturnsOf(FundStatistics statistics, int row, double[] returns) implements BookingVisitor {
    @Override
    public void endBar(int bar) {
        returns[bar] = statistics.barReturn(row);
    }
}
