package io.troupe.report.analysis;

import io.troupe.journal.BookingVisitor;
import io.troupe.math.Quantiles;
import io.troupe.report.books.Portfolios;
import io.troupe.report.summary.FundStatistics;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes quantiles over the time-weighted indices of all strategies at bars that lie evenly, and at
 * the last. Memory grows with strategies, not with bars. Is visited after the {@link
 * FundStatistics}.
 */
final class FanGatherer implements BookingVisitor {
    private static final int MOST_BARS = 400;
    private static final List<Double> QUANTILES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

    private final FundStatistics statistics;
    private final transient double[] index;
    /** How many bars lie between two that are looked at: a power of two. */
    private final int distance;
    private final List<double[]> levels = new ArrayList<>();
    private int lastBar = -1;

    /**
     * Takes quantiles of all strategies.
     *
     * @param strategies how many there are, ≥ 1
     * @param bars how many bars there will be, ≥ 1
     */
    FanGatherer(FundStatistics statistics, int strategies, int bars) {
        this.statistics = statistics;
        index = new double[strategies];
        int least = Math.ceilDiv(bars, MOST_BARS);
        distance = least == 1 ? 1 : Integer.highestOneBit(least - 1) * 2;
    }

    @Override
    public void endBar(int bar) {
        lastBar = bar;
        if (bar % distance == 0) {
            levels.add(quantiles());
        }
    }

    private double[] quantiles() {
        for (int k = 0; k < index.length; k++) {
            index[k] = statistics.level(Portfolios.FIRST_STRATEGY + k);
        }
        double[] taken = new double[QUANTILES.size()];
        for (int q = 0; q < taken.length; q++) {
            taken[q] = Quantiles.of(index, QUANTILES.get(q));
        }
        return taken;
    }

    /** What was taken, and that of the last bar. */
    IndexFan fan() {
        List<double[]> all = new ArrayList<>(levels);
        if (lastBar % distance != 0) {
            all.add(quantiles());
        }
        int[] bars = new int[all.size()];
        double[][] byQuantile = new double[QUANTILES.size()][bars.length];
        for (int k = 0; k < bars.length; k++) {
            bars[k] = Math.min(k * distance, lastBar);
            for (int q = 0; q < byQuantile.length; q++) {
                byQuantile[q][k] = all.get(k)[q];
            }
        }
        return new IndexFan(bars, QUANTILES, byQuantile);
    }
}
