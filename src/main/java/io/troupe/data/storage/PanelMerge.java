package io.troupe.data.storage;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts the bars of several symbols on one time axis: every time at which one of them traded. */
final class PanelMerge {
    private PanelMerge() {}

    /**
     * A panel of the symbols' bars.
     *
     * @param names which values there are; a column of any other is empty
     */
    static RawPanel merge(Interval interval, List<SymbolBars> symbols, List<String> names) {
        long[] times = union(symbols);
        double[][] columns = new double[BarBatch.VALUES.size()][];
        for (int value = 0; value < BarBatch.VALUES.size(); value++) {
            columns[value] = names.contains(BarBatch.VALUES.get(value))
                    ? column(symbols, times, value)
                    : new double[0];
        }
        List<String> symbolNames = new ArrayList<>();
        symbols.forEach(bars -> symbolNames.add(bars.symbol()));
        return new RawPanel(interval, symbolNames, times, columns[0], columns[1], columns[2],
                columns[BarBatch.CLOSE],
                columns[BarBatch.VOLUME], columns[BarBatch.ADJUSTED_CLOSE]);
    }

    private static long[] union(List<SymbolBars> symbols) {
        int total = 0;
        boolean same = true;
        for (SymbolBars bars : symbols) {
            total = Math.addExact(total, bars.bars());
            same &= bars.hasTimesOf(symbols.getFirst());
        }
        long[] times = new long[same && total > 0 ? symbols.getFirst().bars() : total];
        if (same && total > 0) {
            symbols.getFirst().copyTimes(times, 0);
            return times;
        }
        int at = 0;
        for (SymbolBars bars : symbols) {
            bars.copyTimes(times, at);
            at += bars.bars();
        }
        Arrays.sort(times);
        return distinct(times);
    }

    private static long[] distinct(long[] sorted) {
        int kept = 0;
        for (int at = 0; at < sorted.length; at++) {
            if (at == 0 || sorted[at] != sorted[at - 1]) {
                sorted[kept++] = sorted[at];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    private static double[] column(List<SymbolBars> symbols, long[] times, int value) {
        int assets = symbols.size();
        double[] column = new double[Math.multiplyExact(times.length, assets)];
        Arrays.fill(column, Double.NaN);
        for (int asset = 0; asset < assets; asset++) {
            symbols.get(asset).spread(value, times, column, asset * times.length);
        }
        return column;
    }
}
