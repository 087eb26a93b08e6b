package io.troupe.data;

import io.troupe.data.MarketData.Columns;
import io.troupe.data.calendars.YearByTimes;
import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import io.troupe.model.BarsPerYear;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes panels of so many bars each of rows that come by time. Holds one panel's rows and the last
 * mark of each asset, however long the history is.
 */
final class BarChunks implements BarSink {
    private final Interval interval;
    private final List<Instrument> instruments;
    private final Consumer<MarketData> consumer;
    private final Map<String, Integer> assets = new HashMap<>();
    private final double[][] values = new double[BarBatch.VALUES.size()][];
    private final long[] times;
    private final double[] marks;
    private @Nullable BarsPerYear year;

    private int bars;
    private long taken;

    /**
     * Chunks of a data set.
     *
     * @param columns that it has, of {@link BarBatch#VALUES}
     * @param chunkBars how many bars a panel has; the last may have fewer
     * @param year how many bars a year has, or null to count them in the first panel
     */
    BarChunks(Interval interval, List<String> columns, List<Instrument> instruments,
            int chunkBars, @Nullable BarsPerYear year, Consumer<MarketData> consumer) {
        this.interval = interval;
        this.instruments = instruments;
        this.consumer = consumer;
        this.year = year;
        this.times = new long[chunkBars];
        this.marks = new double[instruments.size()];
        int cells = Math.multiplyExact(chunkBars, instruments.size());
        for (int value = 0; value < values.length; value++) {
            values[value] = new double[columns.contains(BarBatch.VALUES.get(value)) ? cells : 0];
        }
        for (int asset = 0; asset < instruments.size(); asset++) {
            assets.put(instruments.get(asset).symbol(), asset);
        }
    }

    @Override
    public void take(BarBatch batch) {
        for (int row = 0; row < batch.rows(); row++) {
            Integer asset = assets.get(batch.symbols().get(batch.symbol[row]));
            if (asset != null) {
                take(batch, row, asset);
            }
        }
    }

    private void take(BarBatch batch, int row, int asset) {
        long time = batch.time[row];
        if (bars == 0 || times[bars - 1] != time) {
            begin(time);
        }
        int cell = (bars - 1) * instruments.size() + asset;
        for (int value = 0; value < values.length; value++) {
            if (values[value].length > 0) {
                values[value][cell] = batch.value[value][row];
            }
        }
    }

    private void begin(long time) {
        if (bars > 0 && time < times[bars - 1]) {
            throw new IllegalStateException("a bar at " + time + " came after one at "
                    + times[bars - 1]);
        }
        if (bars == times.length) {
            handOver();
        }
        times[bars] = time;
        int from = bars * instruments.size();
        for (double[] column : values) {
            if (column.length > 0) {
                Arrays.fill(column, from, from + instruments.size(), Double.NaN);
            }
        }
        bars++;
    }

    private void handOver() {
        if (year == null) {
            year = YearByTimes.of(interval, times, bars);
        }
        MarketData chunk = MarketData.following(marks, interval, instruments,
                Arrays.copyOf(times, bars),
                new Columns(column(0), column(1), column(2), column(BarBatch.CLOSE),
                        column(BarBatch.VOLUME)),
                year);
        chunk.marks(bars - 1, marks);
        taken += bars;
        bars = 0;
        consumer.accept(chunk);
    }

    private double[] column(int value) {
        double[] column = values[value];
        return column.length == 0 ? column : Arrays.copyOf(column, bars * instruments.size());
    }

    /** Hands over what is left; how many bars there were in all. */
    long finish() {
        if (bars > 0) {
            handOver();
        }
        return taken;
    }
}
