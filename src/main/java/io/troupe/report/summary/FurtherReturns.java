package io.troupe.report.summary;

import io.troupe.journal.BookingVisitor;
import io.troupe.metrics.TrackRecorder;
import io.troupe.model.Money;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.RunContext;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gathers the returns of some portfolios in a walk of their own, as they were computed in the
 * first. Is visited after the ledger.
 */
final class FurtherReturns implements BookingVisitor {
    private final FundLedger ledger;
    private final KeptSeries kept;
    private final Map<Integer, TrackRecorder> recorders = new TreeMap<>();
    private final double[] barReturns;

    FurtherReturns(RunContext context, FundLedger ledger, int... rows) {
        this.ledger = ledger;
        kept = new KeptSeries(rows, context.data().bars());
        barReturns = new double[rows[rows.length - 1] + 1];
        for (int row : rows) {
            recorders.put(row, new TrackRecorder(ledger.cashMicros(row), context.basis()));
        }
    }

    @Override
    public void endBar(int bar) {
        recorders.forEach((row, recorder) -> barReturns[row] = recorder.endBar(bar,
                ledger.equity(row), Money.amount(ledger.transferredMicros(row))));
        kept.endBar(bar, barReturns);
    }

    KeptSeries kept() {
        return kept;
    }
}
