package io.troupe.conformance.execution;

import io.troupe.conformance.CsvTable;
import io.troupe.data.MarketData;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Daily bars of the published strategies, adjusted as their rules say. */
final class TradedBars {
    private final List<String> symbols = new ArrayList<>();
    private final List<TreeMap<LocalDate, double[]>> bars = new ArrayList<>();

    /**
     * Adds a table's bars.
     *
     * @param columns names of open, high, low, close and volume
     * @param factors by what its prices are multiplied, row by row
     */
    void add(String symbol, CsvTable table, List<String> columns, double[] factors,
            LocalDate from, LocalDate to) {
        TreeMap<LocalDate, double[]> rows = new TreeMap<>();
        List<String> dates = table.texts("date");
        double[][] cells = columns.stream().map(table::column).toArray(double[][]::new);
        for (int row = 0; row < dates.size(); row++) {
            LocalDate date = LocalDate.parse(dates.get(row));
            if (!date.isBefore(from) && date.isBefore(to)) {
                double factor = factors[row];
                rows.put(date, new double[]{cells[0][row] * factor, cells[1][row] * factor,
                        cells[2][row] * factor, cells[3][row] * factor, cells[4][row]});
            }
        }
        symbols.add(symbol);
        bars.add(rows);
    }

    /** All bars as one panel. */
    MarketData data() {
        TreeSet<LocalDate> dates = new TreeSet<>();
        bars.forEach(rows -> dates.addAll(rows.keySet()));
        int assets = symbols.size();
        double[][] columns = new double[5][dates.size() * assets];
        long[] times = new long[dates.size()];
        int bar = 0;
        for (LocalDate date : dates) {
            times[bar] = date.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
            for (int asset = 0; asset < assets; asset++) {
                double[] row = bars.get(asset).get(date);
                for (int column = 0; column < columns.length; column++) {
                    columns[column][bar * assets + asset] = row == null ? Double.NaN
                            : row[column];
                }
            }
            bar++;
        }
        return new MarketData(Interval.DAY, symbols.stream().map(Instrument::share).toList(),
                times, new MarketData.Columns(columns[0], columns[1], columns[2], columns[3],
                        columns[4]));
    }
}
