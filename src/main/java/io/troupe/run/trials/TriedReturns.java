package io.troupe.run.trials;

import io.troupe.journal.BookingVisitor;
import io.troupe.metrics.RiskFree;
import io.troupe.model.BarsPerYear;
import io.troupe.report.books.Portfolios;
import io.troupe.report.summary.FundStatistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Follows the returns of a fund's strategies: of each their shape, and of {@value #MOST} at most,
 * evenly among them, the returns themselves, from which it is told how much they are alike. Is
 * visited after the {@link FundStatistics}.
 */
final class TriedReturns implements BookingVisitor {
    /** Of so many the mean of 19 900 correlations is as good as that of all. */
    static final int MOST = 200;

    private final FundStatistics statistics;
    private final RiskFree riskFree;
    private final BarsPerYear year;
    private final List<ReturnShape> shapes = new ArrayList<>();
    private final int[] kept;
    private final double[][] returns;
    private int bars;

    TriedReturns(FundStatistics statistics, int strategies, int bars, RiskFree riskFree,
            BarsPerYear year) {
        this.statistics = statistics;
        this.riskFree = riskFree;
        this.year = year;
        for (int strategy = 0; strategy < strategies; strategy++) {
            shapes.add(new ReturnShape());
        }
        kept = new int[Math.min(strategies, MOST)];
        Arrays.setAll(kept, k -> (int) ((long) k * strategies / kept.length));
        returns = new double[kept.length][bars];
    }

    @Override
    public void endBar(int bar) {
        double free = riskFree.at(bar, year);
        for (int strategy = 0; strategy < shapes.size(); strategy++) {
            double value = statistics.barReturn(Portfolios.row(strategy));
            if (!Double.isNaN(value)) {
                shapes.get(strategy).add(value - free);
            }
        }
        for (int k = 0; k < kept.length; k++) {
            returns[k][bar] = statistics.barReturn(Portfolios.row(kept[k]));
        }
        bars = bar + 1;
    }

    /** The shape of a strategy's returns. */
    ReturnShape shape(int strategy) {
        return shapes.get(strategy);
    }

    /** How many bars there were. */
    int bars() {
        return bars;
    }

    /** The strategies whose returns were kept, by index, increasing. */
    int[] kept() {
        return kept.clone();
    }

    /** The returns of one that was kept, by bar, NaN where it has none; not to be changed. */
    double[] returns(int place) {
        return returns[place];
    }
}
