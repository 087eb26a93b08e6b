package io.troupe.report.analysis;

import io.troupe.journal.BookingVisitor;
import io.troupe.metrics.Basis;
import io.troupe.report.books.Portfolios;
import io.troupe.report.summary.FundStatistics;
import io.troupe.report.summary.KeptSeries;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The returns of all strategies by bar: those that the {@link FundStatistics} keep, or its own
 * where these have no room for all. Is visited after them. Memory grows with strategies × bars: it
 * is for at most {@value #MOST} strategies.
 */
final class ReturnPanel implements BookingVisitor {
    /** Of more strategies there is none. */
    static final int MOST = 1000;

    private final FundStatistics statistics;
    private final int strategies;
    private final double[] byRow;
    private final @Nullable KeptSeries own;

    ReturnPanel(FundStatistics statistics, int strategies, int bars) {
        this.statistics = statistics;
        this.strategies = strategies;
        int end = Portfolios.FIRST_STRATEGY + strategies;
        byRow = new double[end];
        own = statistics.keepsAll() ? null
                : new KeptSeries(IntStream.range(Portfolios.FIRST_STRATEGY, end).toArray(), bars);
    }

    @Override
    public void endBar(int bar) {
        if (own != null) {
            for (int row = Portfolios.FIRST_STRATEGY; row < byRow.length; row++) {
                byRow[row] = statistics.barReturn(row);
            }
            own.endBar(bar, byRow);
        }
    }

    /** By bar, NaN where it has none. */
    double[] returns(int strategy) {
        return (own == null ? statistics.returns() : own)
                .of(Portfolios.FIRST_STRATEGY + strategy);
    }

    /** Less the risk-free rate, of the bars where all strategies have returns. */
    double[][] commonExcess(Basis basis) {
        double[][] common = new double[strategies][];
        Arrays.setAll(common, this::returns);
        boolean[] isCommon = common(common);
        double[] riskFree = new double[isCommon.length];
        Arrays.setAll(riskFree, bar -> basis.riskFree().at(bar, basis.year()));
        for (int k = 0; k < common.length; k++) {
            int count = 0;
            for (int bar = 0; bar < isCommon.length; bar++) {
                if (isCommon[bar]) {
                    common[k][count++] = common[k][bar] - riskFree[bar];
                }
            }
            common[k] = Arrays.copyOf(common[k], count);
        }
        return common;
    }

    /** In which bars all have returns. */
    private static boolean[] common(double[][] returns) {
        boolean[] isCommon = new boolean[returns.length == 0 ? 0 : returns[0].length];
        Arrays.fill(isCommon, true);
        for (double[] each : returns) {
            for (int bar = 0; bar < each.length; bar++) {
                isCommon[bar] &= Double.isFinite(each[bar]);
            }
        }
        return isCommon;
    }
}
