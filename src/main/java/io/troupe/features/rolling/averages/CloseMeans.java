package io.troupe.features.rolling.averages;

import io.troupe.data.MarketData;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import java.util.Arrays;

/**
 * Means of closes over a whole panel, all assets at a time: the same additions in the same order
 * as {@link io.troupe.math.rolling.RollingMean} has them. Blocks begin with the first bar of the
 * panel; assets that list later have their own, and are computed one by one.
 */
final class CloseMeans {
    private final MarketData data;
    private final int bars;
    private final int assets;
    private final double[] means;

    private CloseMeans(MarketData data, int bars) {
        this.data = data;
        this.bars = bars;
        assets = data.assets();
        means = new double[Math.multiplyExact(data.bars(), assets)];
    }

    static double[] compute(SimpleMovingAverage average, MarketData data) {
        CloseMeans computation = new CloseMeans(data, average.bars());
        computation.computeTogether();
        for (int asset = 0; asset < data.assets(); asset++) {
            if (data.bars() > 0 && !data.isPresent(0, asset)) {
                computation.computeAlone(average.series(PanelShape.of(data)), asset);
            }
            computation.forget(asset);
        }
        return computation.means;
    }

    private void computeTogether() {
        if (bars > data.bars()) {
            Arrays.fill(means, Double.NaN);
            return;
        }
        // The sums of a block's last 0, 1, … bars, backwards: row r holds those from bar r on.
        double[] tails = new double[(bars + 1) * assets];
        for (int start = 0; start < data.bars(); start += bars) {
            int end = Math.min(start + bars, data.bars());
            writeMeans(start, end, tails);
            if (end < data.bars()) {
                sumTails(start, tails);
            }
        }
        Arrays.fill(means, 0, (bars - 1) * assets, Double.NaN);
    }

    /** Means of the bars of one block: the rest of the block before, plus this one so far. */
    private void writeMeans(int start, int end, double[] tails) {
        double share = 1.0 / bars;
        double[] head = new double[assets];
        double[] marks = new double[assets];
        for (int bar = start; bar < end; bar++) {
            data.marks(bar, marks);
            int tail = (bar - start + 1) * assets;
            for (int i = 0; i < assets; i++) {
                head[i] += marks[i];
                means[bar * assets + i] = (head[i] + tails[tail + i]) * share;
            }
        }
    }

    private void sumTails(int start, double[] tails) {
        double[] marks = new double[assets];
        for (int row = bars - 1; row >= 0; row--) {
            data.marks(start + row, marks);
            int at = row * assets;
            for (int i = 0; i < assets; i++) {
                tails[at + i] = marks[i] + tails[at + assets + i];
            }
        }
    }

    /** A delisted asset's marks are no prices, and its means none. */
    private void forget(int asset) {
        for (int bar = data.end(asset); bar < data.bars(); bar++) {
            means[bar * assets + asset] = Double.NaN;
        }
    }

    private void computeAlone(SeriesStream series, int asset) {
        double close = Double.NaN;
        for (int bar = 0; bar < data.bars(); bar++) {
            close = data.isPresent(bar, asset) ? data.close(bar, asset) : close;
            means[bar * assets + asset] = Double.isNaN(close) ? close
                    : series.next(close, close, close, close, 0);
        }
    }
}
