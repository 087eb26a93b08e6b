package io.troupe.report.analysis;

import io.troupe.journal.BookingVisitor;
import io.troupe.metrics.TrackRecorder;
import io.troupe.metrics.attribution.RiskAttribution;
import io.troupe.model.Money;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;
import io.troupe.report.summary.BarReturns;
import java.util.Arrays;

/**
 * The returns that are asked for where the statistics are not at hand: of the house, and of the
 * strategies of a fund whose strategies are correlated. Is visited after its {@link FundLedger}.
 */
final class ReturnsBeside implements BookingVisitor, BarReturns {
    private final FundLedger ledger;
    private final TrackRecorder[] recorders;
    private final double[] returns;

    ReturnsBeside(Portfolios portfolios, FundLedger ledger) {
        this.ledger = ledger;
        int strategies = portfolios.context().strategies();
        recorders = new TrackRecorder[strategies <= RiskAttribution.MOST_CORRELATED
                ? portfolios.count()
                : 1];
        Arrays.setAll(recorders, row -> new TrackRecorder(ledger.cashMicros(row),
                portfolios.context().basis()));
        returns = new double[recorders.length];
        Arrays.fill(returns, Double.NaN);
    }

    @Override
    public void endBar(int bar) {
        for (int row = 0; row < recorders.length; row++) {
            returns[row] = recorders[row].endBar(bar, ledger.equity(row),
                    Money.amount(ledger.transferredMicros(row)));
        }
    }

    @Override
    public double barReturn(int row) {
        return returns[row];
    }
}
