package io.troupe.report.analysis;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.Money;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;
import io.troupe.report.risk.RiskCourse;
import io.troupe.report.summary.FundStatistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Notes the value of house, accounts and some strategies at every bar. Is visited after the {@link
 * FundLedger} and the {@link FundStatistics}.
 */
final class SeriesGatherer implements BookingVisitor {
    /** As many strategies as are followed each. */
    static final int MOST = 40;
    /** How many of the best are followed of more. */
    static final int BEST = 20;
    /** How many of the worst. */
    static final int WORST = 10;

    private final Portfolios portfolios;
    private final FundLedger ledger;
    private final FundStatistics statistics;
    private final int[] followed;
    private final double[][] equity;
    private final double[][] returns;
    private final double[] gross;
    private final double[] net;
    private final double[] crossings;
    private int bars;

    /**
     * Follows some rows.
     *
     * @param bars how many there will be
     * @param strategies indices of the strategies that are followed, increasing
     */
    SeriesGatherer(Portfolios portfolios, FundLedger ledger, FundStatistics statistics, int bars,
            int[] strategies) {
        this.portfolios = portfolios;
        this.ledger = ledger;
        this.statistics = statistics;
        followed = new int[strategies.length + 3];
        followed[0] = Portfolios.row(HOUSE);
        followed[1] = Portfolios.row(RESERVE);
        followed[2] = Portfolios.row(OVERLAY);
        for (int k = 0; k < strategies.length; k++) {
            followed[k + 3] = Portfolios.row(strategies[k]);
        }
        equity = new double[followed.length][bars];
        returns = new double[followed.length][bars];
        gross = new double[bars];
        net = new double[bars];
        crossings = new double[bars];
    }

    @Override
    public void endBar(int bar) {
        for (int k = 0; k < followed.length; k++) {
            equity[k][bar] = ledger.equity(followed[k]);
            returns[k][bar] = statistics.barReturn(followed[k]);
        }
        gross[bar] = ledger.gross(followed[0]);
        net[bar] = equity[0][bar] - ledger.settled(followed[0]);
        crossings[bar] = Money.amount(ledger.settledCrossingsMicros());
        bars = bar + 1;
    }

    /** The strategies that were followed. */
    List<PortfolioSeries> strategies() {
        List<PortfolioSeries> strategies = new ArrayList<>();
        for (int k = 3; k < followed.length; k++) {
            strategies.add(series(k));
        }
        return strategies;
    }

    /**
     * What was noted.
     *
     * @param strategies those that are to be told of
     */
    FundSeries series(List<PortfolioSeries> strategies, Optional<double[]> benchmark,
            Optional<IndexFan> fan, Optional<RiskCourse> risk) {
        List<String> dates = new ArrayList<>();
        for (int bar = 0; bar < bars; bar++) {
            dates.add(portfolios.data().time(bar));
        }
        return new FundSeries(dates, series(0), strategies, benchmark,
                new FundSeries.Exposure(cut(gross), cut(net)),
                new FundSeries.Accounts(cut(equity[1]), cut(equity[2]), cut(crossings)), fan,
                risk);
    }

    private PortfolioSeries series(int k) {
        int number = Portfolios.number(followed[k]);
        return new PortfolioSeries(number, portfolios.context().portfolio(number), cut(equity[k]),
                cut(returns[k]));
    }

    private double[] cut(double[] values) {
        return values.length == bars ? values : Arrays.copyOf(values, bars);
    }
}
