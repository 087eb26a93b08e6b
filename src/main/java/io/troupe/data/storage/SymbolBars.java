package io.troupe.data.storage;

import io.troupe.data.schema.BarBatch;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The bars of one symbol as they come, in columns that grow; a column without values has none. */
final class SymbolBars {
    private static final int FIRST_BARS = 64;

    private final String symbol;
    private final double[][] values = new double[BarBatch.VALUES.size()][];
    private long[] times = new long[FIRST_BARS];
    private int bars;
    private boolean ordered = true;
    private boolean hasOthers;

    SymbolBars(String symbol) {
        this.symbol = symbol;
        Arrays.fill(values, new double[0]);
    }

    String symbol() {
        return symbol;
    }

    /** Appends a row of a batch. */
    void append(BarBatch batch, int row) {
        if (bars == times.length) {
            grow();
        }
        long time = batch.time[row];
        ordered &= bars == 0 || time > times[bars - 1];
        times[bars] = time;
        for (int value = 0; value < values.length; value++) {
            double number = batch.value[value][row];
            if (values[value].length > 0) {
                values[value][bars] = number;
            } else if (!Double.isNaN(number)) {
                values[value] = new double[times.length];
                Arrays.fill(values[value], 0, bars, Double.NaN);
                values[value][bars] = number;
                hasOthers |= value != BarBatch.CLOSE;
            }
        }
        bars++;
    }

    /** Appends a bar that has a close alone. */
    void appendClose(long time, double close) {
        if (bars == times.length) {
            grow();
        }
        double[] closes = values[BarBatch.CLOSE];
        if (closes.length == 0) {
            closes = new double[times.length];
            Arrays.fill(closes, 0, bars, Double.NaN);
            values[BarBatch.CLOSE] = closes;
        }
        ordered &= bars == 0 || time > times[bars - 1];
        times[bars] = time;
        closes[bars] = close;
        if (hasOthers) {
            emptyOthers();
        }
        bars++;
    }

    private void emptyOthers() {
        for (int value = 0; value < values.length; value++) {
            if (value != BarBatch.CLOSE && values[value].length > 0) {
                values[value][bars] = Double.NaN;
            }
        }
    }

    private void grow() {
        int size = Math.multiplyExact(bars, 2);
        times = Arrays.copyOf(times, size);
        for (int value = 0; value < values.length; value++) {
            if (values[value].length > 0) {
                values[value] = Arrays.copyOf(values[value], size);
            }
        }
    }

    /** Brings the bars into the order of time; of several of one time the last appended stays. */
    SymbolBars inOrder() {
        if (ordered) {
            return this;
        }
        int[] order = IntStream.range(0, bars).boxed()
                .sorted(Comparator.comparingLong(bar -> times[bar])).mapToInt(bar -> bar)
                .toArray();
        int kept = 0;
        for (int at = 0; at < bars; at++) {
            boolean last = at + 1 == bars || times[order[at + 1]] != times[order[at]];
            if (last) {
                order[kept++] = order[at];
            }
        }
        int[] chosen = Arrays.copyOf(order, kept);
        long[] old = times;
        times = IntStream.of(chosen).mapToLong(bar -> old[bar]).toArray();
        for (int value = 0; value < values.length; value++) {
            double[] column = values[value];
            if (column.length > 0) {
                values[value] = IntStream.of(chosen).mapToDouble(bar -> column[bar]).toArray();
            }
        }
        bars = kept;
        ordered = true;
        return this;
    }

    int bars() {
        return bars;
    }

    boolean hasTimesOf(SymbolBars other) {
        return Arrays.equals(times, 0, bars, other.times, 0, other.bars);
    }

    /** Copies the times behind those of others. */
    void copyTimes(long[] into, int at) {
        System.arraycopy(times, 0, into, at, bars);
    }

    /**
     * Puts a value of each bar where its time stands on an axis that has all of them.
     *
     * @param axis increasing
     * @param into a cell per symbol and time, the times of one symbol beside each other
     * @param at the first cell of this symbol
     */
    void spread(int value, long[] axis, double[] into, int at) {
        double[] column = values[value];
        if (column.length == 0) {
            return;
        }
        if (bars == axis.length) {
            System.arraycopy(column, 0, into, at, bars);
            return;
        }
        int place = 0;
        for (int bar = 0; bar < bars; bar++) {
            while (axis[place] != times[bar]) {
                place++;
            }
            into[at + place] = column[bar];
            place++;
        }
    }
}
