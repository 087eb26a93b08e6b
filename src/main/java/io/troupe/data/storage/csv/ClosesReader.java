package io.troupe.data.storage.csv;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.storage.Offences;
import io.troupe.data.storage.text.NumberText;
import io.troupe.data.storage.text.TimeColumn;
import io.troupe.model.CellText;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the wide layout: a time, then one close per symbol. */
final class ClosesReader implements RowReader {
    private final RowFiller rows;
    private final TimeColumn times;
    private final NumberText numbers;
    private final List<String> header;
    private final int[] symbolOfColumn;
    private final double[] row;
    private final boolean[] faulty;
    private final int[] cellSymbols;
    private final double[] cellCloses;
    private boolean anyFaulty;
    private long time;
    private long latest = TimeColumn.NO_TIME;
    private boolean wanted;

    private ClosesReader(List<String> header, int[] symbolOfColumn, RowFiller rows,
            TimeColumn times, NumberText numbers) {
        this.rows = rows;
        this.times = times;
        this.numbers = numbers;
        this.header = List.copyOf(header);
        this.symbolOfColumn = symbolOfColumn;
        this.row = new double[rows.symbols().size()];
        this.faulty = new boolean[row.length];
        this.cellSymbols = new int[row.length];
        this.cellCloses = new double[row.length];
    }

    /** A reader for a header; adds an offence for everything that is wrong with it. */
    static ClosesReader of(List<String> header, RowFiller rows, TimeColumn times) {
        HeaderRules.first(header, "date", 0, rows.offences());
        return of(header, rows, times, NumberText.PLAIN);
    }

    /** The same of a file with other dates and numbers, whose first column is the dates. */
    static ClosesReader of(List<String> header, RowFiller rows, TimeColumn times,
            NumberText numbers) {
        Offences offences = rows.offences();
        int[] symbolOfColumn = new int[header.size()];
        Set<String> seen = new HashSet<>();
        for (int column = 1; column < header.size(); column++) {
            String name = header.get(column);
            symbolOfColumn[column] = RowFiller.NOT_WANTED;
            if (name.isBlank()) {
                offences.add("", "", "column " + (column + 1) + " of the header has no symbol");
            } else if (seen.add(CellText.plain(name))) {
                symbolOfColumn[column] = rows.indexOfColumn(name);
            } else {
                offences.add(name, "", "the symbol is there twice; remove one of the columns");
            }
        }
        if (header.size() < 2) {
            offences.add("", "", "the header names no symbol; it must be like date,AAPL,MSFT");
        }
        rows.checkChoice();
        return new ClosesReader(header, symbolOfColumn, rows, times, numbers);
    }

    @Override
    public void field(int index, char[] text, int offset, int length) {
        if (index == 0) {
            startRow(text, offset, length);
            return;
        }
        int symbol = symbolOfColumn[index];
        if (symbol < 0 || !wanted || length == 0) {
            return;
        }
        row[symbol] = numbers.parse(text, offset, length);
        if (Double.isNaN(row[symbol])) {
            String value = new String(text, offset, length);
            if (numbers.meansMissing(value)) {
                return;
            }
            faulty[symbol] = true;
            anyFaulty = true;
            rows.offend(header.get(index), value, "close.type",
                    numbers.reason(value));
        }
    }

    private void startRow(char[] text, int offset, int length) {
        time = times.parse(text, offset, length);
        if (time != TimeColumn.NO_TIME && !times.isOfOneKind()) {
            time = TimeColumn.NO_TIME;
        }
        if (time != TimeColumn.NO_TIME) {
            latest = times.instant(time, latest);
            time = latest;
        }
        if (time == TimeColumn.NO_TIME) {
            rows.offend("date", new String(text, offset, length), "date.type", times.reason());
        }
        rows.saw(time);
        wanted = rows.isWanted(time);
        Arrays.fill(row, Double.NaN);
        if (anyFaulty) {
            Arrays.fill(faulty, false);
            anyFaulty = false;
        }
    }

    @Override
    public void endRow() {
        if (!anyFaulty && time != TimeColumn.NO_TIME) {
            endSoundRow();
            return;
        }
        for (int symbol = 0; symbol < row.length; symbol++) {
            if (!Double.isNaN(row[symbol]) || faulty[symbol]) {
                int at = rows.add(symbol, time, faulty[symbol] || time == TimeColumn.NO_TIME);
                rows.set(at, BarBatch.CLOSE, row[symbol]);
            }
        }
    }

    /** The same for a line of which everything could be read. */
    private void endSoundRow() {
        int count = 0;
        for (int symbol = 0; symbol < row.length; symbol++) {
            double close = row[symbol];
            if (!Double.isNaN(close)) {
                cellSymbols[count] = symbol;
                cellCloses[count++] = close;
            }
        }
        rows.addCells(cellSymbols, cellCloses, count, time);
    }

    @Override
    public List<String> columns() {
        return List.of("close");
    }

    @Override
    public boolean showsMidnights() {
        return times.showsMidnights();
    }

    @Override
    public boolean isIntraday() {
        return times.isIntraday();
    }
}
