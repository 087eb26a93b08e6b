package io.troupe.report.analysis;

import io.troupe.journal.BookingVisitor;
import io.troupe.math.Quantiles;
import io.troupe.report.books.Portfolios;
import io.troupe.report.summary.FundStatistics;
import java.util.Arrays;
import java.util.List;

/**
 * Takes quantiles over the time-weighted indices of all strategies at bars spread evenly. Memory
 * grows with strategies, not with bars. Is visited after the {@link FundStatistics}.
 */
final class FanGatherer implements BookingVisitor {
    private static final int MOST_BARS = 400;
    private static final List<Double> QUANTILES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

    private final FundStatistics statistics;
    private final double[] index;
    private final int[] bars;
    private final double[][] levels;
    private int taken;

    /**
     * Takes quantiles of all strategies.
     *
     * @param strategies how many there are, ≥ 1
     * @param bars how many bars there will be, ≥ 1
     */
    FanGatherer(FundStatistics statistics, int strategies, int bars) {
        this.statistics = statistics;
        index = new double[strategies];
        Arrays.fill(index, 1);
        int points = Math.min(bars, MOST_BARS);
        this.bars = new int[points];
        for (int k = 0; k < points; k++) {
            this.bars[k] = points == 1 ? 0 : (int) ((long) k * (bars - 1) / (points - 1));
        }
        levels = new double[QUANTILES.size()][points];
    }

    @Override
    public void endBar(int bar) {
        for (int k = 0; k < index.length; k++) {
            double barReturn = statistics.barReturn(Portfolios.FIRST_STRATEGY + k);
            if (!Double.isNaN(barReturn)) {
                index[k] *= 1 + barReturn;
            }
        }
        if (taken < bars.length && bars[taken] == bar) {
            for (int q = 0; q < levels.length; q++) {
                levels[q][taken] = Quantiles.of(index, QUANTILES.get(q));
            }
            taken++;
        }
    }

    /** What was taken. */
    IndexFan fan() {
        double[][] cut = new double[levels.length][];
        for (int q = 0; q < cut.length; q++) {
            cut[q] = Arrays.copyOf(levels[q], taken);
        }
        return new IndexFan(Arrays.copyOf(bars, taken), QUANTILES, cut);
    }
}
