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
 * The returns of all strategies by period: of those that the {@link FundStatistics} keep, or its
 * own where these have no room for all. Is visited after them. It is for at most {@value #MOST}
 * strategies, and {@link ReturnPeriods} bound how many returns there are of each.
 */
final class ReturnPanel implements BookingVisitor {
    /** Of more strategies there is none. */
    static final int MOST = 1000;

    private final FundStatistics statistics;
    private final int strategies;
    private final ReturnPeriods periods;
    private final int barsLeftOut;
    /** What a unit has become in the period under way. */
    private final double[] growth;
    private final @Nullable KeptSeries own;

    /**
     * Is to keep them.
     *
     * @param bars how many there will be
     */
    ReturnPanel(FundStatistics statistics, int strategies, int bars, ReturnPeriods periods) {
        this.statistics = statistics;
        this.strategies = strategies;
        this.periods = periods;
        barsLeftOut = periods.leftOut(bars);
        int end = Portfolios.FIRST_STRATEGY + strategies;
        growth = new double[end];
        Arrays.fill(growth, Double.NaN);
        own = statistics.keepsAll() ? null
                : new KeptSeries(IntStream.range(Portfolios.FIRST_STRATEGY, end).toArray(),
                        periods.count(bars));
    }

    @Override
    public void endBar(int bar) {
        if (own == null || bar < barsLeftOut) {
            return;
        }
        boolean isFull = (bar + 1 - barsLeftOut) % periods.bars() == 0;
        for (int row = Portfolios.FIRST_STRATEGY; row < growth.length; row++) {
            double barReturn = statistics.barReturn(row);
            growth[row] = periods.areBars() ? barReturn
                    : ReturnPeriods.grown(growth[row], barReturn) - (isFull ? 1 : 0);
        }
        if (isFull) {
            own.endBar((bar - barsLeftOut) / periods.bars(), growth);
            Arrays.fill(growth, Double.NaN);
        }
    }

    /** By period, NaN where it has none. */
    double[] returns(int strategy) {
        int row = Portfolios.FIRST_STRATEGY + strategy;
        return own == null ? periods.of(statistics.returns().of(row)) : own.of(row);
    }

    /**
     * Less the risk-free rate, of the periods where all strategies have returns.
     *
     * @param basis of periods
     */
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
