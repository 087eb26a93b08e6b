package io.troupe.report.analysis;

import io.troupe.journal.BookingVisitor;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;
import io.troupe.report.summary.FundStatistics;
import io.troupe.report.summary.KeptSeries;
import java.util.stream.IntStream;

/**
 * What all strategies are worth by bar, so that whichever are followed in the end need no further
 * walk. Is visited after the {@link FundLedger}. Memory grows with strategies × bars.
 */
final class EquityPanel implements BookingVisitor {
    private final Portfolios portfolios;
    private final FundLedger ledger;
    private final FundStatistics statistics;
    private final double[] byRow;
    private final KeptSeries equity;

    /**
     * Is to keep them.
     *
     * @param statistics which keep all returns
     * @param bars how many there will be
     */
    EquityPanel(Portfolios portfolios, FundLedger ledger, FundStatistics statistics, int bars) {
        this.portfolios = portfolios;
        this.ledger = ledger;
        this.statistics = statistics;
        byRow = new double[portfolios.count()];
        equity = new KeptSeries(
                IntStream.range(Portfolios.FIRST_STRATEGY, portfolios.count()).toArray(), bars);
    }

    @Override
    public void endBar(int bar) {
        for (int row = Portfolios.FIRST_STRATEGY; row < byRow.length; row++) {
            byRow[row] = ledger.equity(row);
        }
        equity.endBar(bar, byRow);
    }

    /** A strategy from bar to bar. */
    PortfolioSeries series(int strategy) {
        int row = Portfolios.row(strategy);
        return new PortfolioSeries(strategy, portfolios.context().portfolio(strategy),
                equity.of(row), statistics.returns().of(row));
    }
}
