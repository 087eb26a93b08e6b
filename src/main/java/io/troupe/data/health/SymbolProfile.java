package io.troupe.data.health;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What one symbol's bars look like: its range, its gaps, its last bars, and its closes in so many
 * stretches that they fit a chart. Takes the rows of that symbol alone, by increasing time, and
 * keeps none but the last.
 */
public final class SymbolProfile implements BarSink {
    private final long[] axis;
    private final long bars;
    private final int lastBars;
    private final double[] lows;
    private final double[] highs;
    private final Deque<Row> last = new ArrayDeque<>();
    private long taken;
    private int axisIndex = -1;
    private long gaps;
    private Optional<Gap> longest = Optional.empty();

    /**
     * One bar.
     *
     * @param time when it begins
     * @param values in the order of {@link BarBatch#VALUES}, NaN where there is none
     */
    public record Row(long time, List<Double> values) {}

    /**
     * Bars that are missing on end.
     *
     * @param bars how many
     * @param after the last bar before them
     * @param before the first bar after them
     */
    public record Gap(int bars, long after, long before) {}

    /**
     * A profile of nothing yet.
     *
     * @param axis all times at which some symbol of the data set has a bar, increasing; empty to
     *        look for no gaps
     * @param bars how many bars will come, ≥ 1
     * @param stretches into how many stretches of about equally many bars closes are put, ≥ 1;
     *        never more than there are bars
     * @param lastBars how many of the last bars are kept, ≥ 0
     */
    public SymbolProfile(long[] axis, long bars, int stretches, int lastBars) {
        this.axis = axis.clone();
        this.bars = bars;
        this.lastBars = lastBars;
        int size = (int) Math.min(stretches, bars);
        this.lows = new double[size];
        this.highs = new double[size];
        Arrays.fill(lows, Double.POSITIVE_INFINITY);
        Arrays.fill(highs, Double.NEGATIVE_INFINITY);
    }

    @Override
    public void take(BarBatch batch) {
        for (int row = 0; row < batch.rows(); row++) {
            double close = batch.value[BarBatch.CLOSE][row];
            int stretch = (int) Math.min(lows.length - 1L, taken * lows.length / bars);
            lows[stretch] = Math.min(lows[stretch], close);
            highs[stretch] = Math.max(highs[stretch], close);
            lookForGap(batch.time[row]);
            keep(batch, row);
            taken++;
        }
    }

    private void lookForGap(long time) {
        if (axis.length == 0) {
            return;
        }
        int index = Arrays.binarySearch(axis, time);
        int missing = index - axisIndex - 1;
        if (axisIndex >= 0 && missing > 0) {
            gaps++;
            if (longest.isEmpty() || missing > longest.get().bars()) {
                longest = Optional.of(new Gap(missing, axis[axisIndex], time));
            }
        }
        axisIndex = index;
    }

    private void keep(BarBatch batch, int row) {
        if (taken + lastBars < bars) {
            return;
        }
        if (last.size() == lastBars) {
            last.poll();
        }
        if (lastBars > 0) {
            last.add(new Row(batch.time[row], Arrays.stream(batch.value)
                    .map(column -> column[row]).toList()));
        }
    }

    /** The lowest close of each stretch. */
    public double[] lows() {
        return lows.clone();
    }

    /** The highest close of each stretch. */
    public double[] highs() {
        return highs.clone();
    }

    /** How many gaps there are. */
    public long gaps() {
        return gaps;
    }

    /** The first of the longest gaps. */
    public Optional<Gap> longestGap() {
        return longest;
    }

    /** The last bars. */
    public List<Row> lastRows() {
        return List.copyOf(last);
    }
}
