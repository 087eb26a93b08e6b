package io.troupe.report.analysis;

import io.troupe.journal.BookingVisitor;
import io.troupe.metrics.Basis;
import io.troupe.report.books.Portfolios;
import io.troupe.report.summary.FundStatistics;
import java.util.Arrays;

/**
 * The returns of all strategies by bar. Is visited after the {@link FundStatistics}. Memory grows
 * with strategies × bars: it is for at most {@value #MOST} strategies.
 */
final class ReturnPanel implements BookingVisitor {
    /** Of more strategies there is none. */
    static final int MOST = 1000;

    private final FundStatistics statistics;
    private final double[][] returns;
    private int bars;

    ReturnPanel(FundStatistics statistics, int strategies, int bars) {
        this.statistics = statistics;
        returns = new double[strategies][bars];
    }

    @Override
    public void endBar(int bar) {
        for (int k = 0; k < returns.length; k++) {
            returns[k][bar] = statistics.barReturn(Portfolios.FIRST_STRATEGY + k);
        }
        bars = bar + 1;
    }

    /** By bar, NaN where it has none. */
    double[] returns(int strategy) {
        return Arrays.copyOf(returns[strategy], bars);
    }

    /** Less the risk-free rate, of the bars where all strategies have returns. */
    double[][] commonExcess(Basis basis) {
        double[][] common = new double[returns.length][bars];
        int count = 0;
        for (int bar = 0; bar < bars; bar++) {
            boolean all = true;
            for (int k = 0; all && k < returns.length; k++) {
                all = Double.isFinite(returns[k][bar]);
            }
            if (all) {
                double riskFree = basis.riskFree().at(bar, basis.year());
                for (int k = 0; k < returns.length; k++) {
                    common[k][count] = returns[k][bar] - riskFree;
                }
                count++;
            }
        }
        for (int k = 0; k < common.length; k++) {
            common[k] = Arrays.copyOf(common[k], count);
        }
        return common;
    }
}
