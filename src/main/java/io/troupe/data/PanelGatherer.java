package io.troupe.data;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers rows into a panel: of two rows of one symbol and time the later stays. Rows of a symbol
 * may come in any order; in order of time they cost least.
 */
final class PanelGatherer implements BarSink {
    private static final int FIRST_BARS = 256;
    private static final int VALUES = BarBatch.VALUES.size();

    private final List<String> symbols = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private long rows;

    /** The bars of one symbol, as they came. */
    private static final class Series {
        private long[] times = new long[FIRST_BARS];
        private double[] values = new double[FIRST_BARS * VALUES];
        private int bars;
        private boolean sorted = true;

        void add(BarBatch batch, int row) {
            if (bars == times.length) {
                times = Arrays.copyOf(times, bars * 2);
                values = Arrays.copyOf(values, Math.multiplyExact(values.length, 2));
            }
            times[bars] = batch.time[row];
            for (int value = 0; value < VALUES; value++) {
                values[bars * VALUES + value] = batch.value[value][row];
            }
            sorted &= bars == 0 || times[bars - 1] < times[bars];
            bars++;
        }
    }

    @Override
    public void take(BarBatch batch) {
        while (symbols.size() < batch.symbols().size()) {
            symbols.add(batch.symbols().get(symbols.size()));
            series.add(new Series());
        }
        rows += batch.rows();
        for (int row = 0; row < batch.rows(); row++) {
            if (!Double.isNaN(batch.value[BarBatch.CLOSE][row])) {
                series.get(batch.symbol[row]).add(batch, row);
            }
        }
    }

    /** How many rows came. */
    long rows() {
        return rows;
    }

    /**
     * What was gathered, or null if that is nothing.
     *
     * @param columns the names of the values there are
     * @param wanted the symbols in their order, or empty for those that came
     */
    @Nullable
    RawPanel panel(Interval interval, List<String> columns, List<String> wanted) {
        List<String> order = wanted.isEmpty() ? symbols : wanted;
        long[] times = series.stream()
                .flatMapToLong(one -> LongStream.of(one.times).limit(one.bars)).sorted().distinct()
                .toArray();
        if (times.length == 0) {
            return null;
        }
        int cells = Math.multiplyExact(times.length, order.size());
        double[][] filled = new double[VALUES][];
        for (int value = 0; value < VALUES; value++) {
            boolean there = columns.contains(BarBatch.VALUES.get(value));
            filled[value] = new double[there ? cells : 0];
            Arrays.fill(filled[value], Double.NaN);
        }
        for (int asset = 0; asset < order.size(); asset++) {
            int from = symbols.indexOf(order.get(asset));
            if (from >= 0) {
                copy(series.get(from), times, filled, asset, order.size());
            }
        }
        return new RawPanel(interval, order, times, filled[0], filled[1], filled[2],
                filled[BarBatch.CLOSE], filled[BarBatch.VOLUME],
                filled[BarBatch.ADJUSTED_CLOSE]);
    }

    private static void copy(Series from, long[] times, double[][] to, int asset, int assets) {
        int at = 0;
        for (int bar = 0; bar < from.bars; bar++) {
            if (from.sorted) {
                while (times[at] != from.times[bar]) {
                    at++;
                }
            } else {
                at = Arrays.binarySearch(times, from.times[bar]);
            }
            for (int value = 0; value < VALUES; value++) {
                if (to[value].length > 0) {
                    to[value][at * assets + asset] = from.values[bar * VALUES + value];
                }
            }
        }
    }
}
