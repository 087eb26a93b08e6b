package io.troupe.report.summary;

import io.troupe.journal.BookingVisitor;
import io.troupe.metrics.TrackRecorder;
import io.troupe.model.Money;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.RunContext;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Gathers the returns of some portfolios in a walk of their own, as they were computed in the
 * first. Is visited after the ledger.
 */
final class FurtherReturns implements BookingVisitor {
    private final FundLedger ledger;
    private final KeptReturns kept;
    private final Map<Integer, TrackRecorder> recorders = new TreeMap<>();

    FurtherReturns(RunContext context, FundLedger ledger, int... rows) {
        this.ledger = ledger;
        kept = new KeptReturns(rows, context.data().bars());
        for (int row : rows) {
            recorders.put(row, new TrackRecorder(ledger.cashMicros(row), context.basis()));
        }
    }

    @Override
    public void endBar(int bar) {
        kept.endBar(bar,
                row -> Objects.requireNonNull(recorders.get(row)).endBar(bar, ledger.equity(row),
                        Money.amount(ledger.transferredMicros(row))));
    }

    KeptReturns kept() {
        return kept;
    }
}
