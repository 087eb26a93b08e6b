package io.troupe.data.alignment;

import io.troupe.data.schema.RawPanel;
import io.troupe.model.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

/** Panels written by hand. */
final class Panels {
    /** Stands for no price. */
    static final double NONE = Double.NaN;

    private Panels() {}

    /** Daily closes from a date on, one row per calendar day. */
    static RawPanel days(String first, List<String> symbols, double[]... rows) {
        long start = LocalDate.parse(first).toEpochDay();
        return closes(Interval.DAY, LongStream.range(0, rows.length)
                .map(day -> (start + day) * 86_400).toArray(), symbols, rows);
    }

    static RawPanel closes(Interval interval, long[] times, List<String> symbols,
            double[]... rows) {
        double[] close = new double[rows.length * symbols.size()];
        for (int row = 0; row < rows.length; row++) {
            for (int asset = 0; asset < symbols.size(); asset++) {
                close[asset * rows.length + row] = rows[row][asset];
            }
        }
        return RawPanel.closeOnly(interval, symbols, times, close);
    }

    /** The same panel with every column: open +1, high +2, low −1, volume ×10, adjusted ÷2. */
    static RawPanel withBars(RawPanel panel) {
        double[][] columns = new double[5][panel.close().length];
        for (int cell = 0; cell < panel.close().length; cell++) {
            double close = panel.close()[cell];
            columns[0][cell] = close + 1;
            columns[1][cell] = close + 2;
            columns[2][cell] = close - 1;
            columns[3][cell] = close * 10;
            columns[4][cell] = close / 2;
        }
        return new RawPanel(panel.interval(), panel.symbols(), panel.times(), columns[0],
                columns[1], columns[2], panel.close(), columns[3], columns[4]);
    }

    static double[] row(double... values) {
        return values;
    }
}
