package io.troupe.data.storage;

import java.nio.CharBuffer;
import java.util.Arrays;

/** The bars of one symbol as they are read, row by row. */
final class SymbolBars {
    static final int CLOSE = 3;
    static final int VOLUME = 4;
    static final int ADJUSTED_CLOSE = 5;
    static final int VALUES = 6;

    private static final int FIRST_BARS = 256;

    private final String symbol;
    private final boolean wanted;
    private long[] times;
    private double[] values;
    private int bars;
    private long lastTime = TimeColumn.NO_TIME;

    SymbolBars(String symbol, boolean wanted) {
        this.symbol = symbol;
        this.wanted = wanted;
        this.times = new long[wanted ? FIRST_BARS : 0];
        this.values = new double[times.length * VALUES];
    }

    String symbol() {
        return symbol;
    }

    boolean isWanted() {
        return wanted;
    }

    boolean isFor(char[] text, int offset, int length) {
        return length == symbol.length() && length > 0
                && symbol.contentEquals(CharBuffer.wrap(text, offset, length));
    }

    /** The time of the last row, kept or not; {@link TimeColumn#NO_TIME} before the first. */
    long lastTime() {
        return lastTime;
    }

    void passed(long time) {
        lastTime = time;
    }

    void append(long time, double[] row) {
        if (bars == times.length) {
            times = Arrays.copyOf(times, bars * 2);
            values = Arrays.copyOf(values, Math.multiplyExact(values.length, 2));
        }
        times[bars] = time;
        System.arraycopy(row, 0, values, bars * VALUES, VALUES);
        bars++;
    }

    int bars() {
        return bars;
    }

    long time(int bar) {
        return times[bar];
    }

    long[] times() {
        return Arrays.copyOf(times, bars);
    }

    double value(int bar, int value) {
        return values[bar * VALUES + value];
    }
}
