package io.troupe.data.storage;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

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
        double[][] columns = new double[SymbolBars.VALUES][];
        for (int value = 0; value < SymbolBars.VALUES; value++) {
            columns[value] = names.contains(BarBatch.VALUES.get(value))
                    ? column(symbols, times, value)
                    : new double[0];
        }
        return new RawPanel(interval, symbols.stream().map(SymbolBars::symbol).toList(), times,
                columns[0], columns[1], columns[2], columns[SymbolBars.CLOSE],
                columns[SymbolBars.VOLUME], columns[SymbolBars.ADJUSTED_CLOSE]);
    }

    private static long[] union(List<SymbolBars> symbols) {
        long[] first = symbols.isEmpty() ? new long[0] : symbols.get(0).times();
        boolean same = symbols.stream().allMatch(bars -> Arrays.equals(bars.times(), first));
        return same ? first
                : symbols.stream().flatMapToLong(bars -> LongStream.of(bars.times())).sorted()
                        .distinct().toArray();
    }

    private static double[] column(List<SymbolBars> symbols, long[] times, int value) {
        int assets = symbols.size();
        double[] column = new double[Math.multiplyExact(times.length, assets)];
        Arrays.fill(column, Double.NaN);
        for (int asset = 0; asset < assets; asset++) {
            SymbolBars bars = symbols.get(asset);
            int at = 0;
            for (int bar = 0; bar < bars.bars(); bar++, at++) {
                while (times[at] != bars.time(bar)) {
                    at++;
                }
                column[at * assets + asset] = bars.value(bar, value);
            }
        }
        return column;
    }
}
