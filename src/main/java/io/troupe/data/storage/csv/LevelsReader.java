package io.troupe.data.storage.csv;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.storage.text.NumberText;
import io.troupe.data.storage.text.TimeColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads lines of the bars of all symbols, under a header of two levels. */
final class LevelsReader implements RowReader {
    private static final int UNUSED = -1;

    private record Cell(int symbol, int value) {}

    private final RowFiller rows;
    private final TimeColumn times;
    private final NumberText numbers;
    private final List<String> names = new ArrayList<>();
    private final Cell[] cells;
    private final int[] symbols;
    private final double[][] line;
    private final boolean[] faulty;
    private final List<String> columns;
    private long time;
    private long latest = TimeColumn.NO_TIME;

    private LevelsReader(TextLayout layout, List<String> order, Cell[] cells, RowFiller rows,
            TimeColumn times, NumberText numbers, List<String> columns) {
        this.rows = rows;
        this.times = times;
        this.numbers = numbers;
        this.cells = cells;
        this.columns = columns;
        this.symbols = order.stream().mapToInt(rows::indexOf).toArray();
        this.line = new double[symbols.length][BarBatch.VALUES.size()];
        this.faulty = new boolean[symbols.length];
        for (int column = 0; column < cells.length; column++) {
            names.add((layout.header().get(column) + " " + layout.symbols().get(column)).strip());
        }
    }

    /** A reader for a layout; adds an offence for everything that is wrong with its header. */
    static LevelsReader of(TextLayout layout, RowFiller rows, TimeColumn times,
            NumberText numbers) {
        List<String> order = layout.symbols().stream().skip(1).distinct().toList();
        Cell[] cells = new Cell[layout.header().size()];
        boolean[][] has = new boolean[order.size()][BarBatch.VALUES.size()];
        for (int column = 1; column < cells.length; column++) {
            int symbol = order.indexOf(layout.symbols().get(column));
            int value = value(layout, column);
            cells[column] = new Cell(symbol, value);
            if (value != UNUSED && has[symbol][value]) {
                rows.offences().add(layout.header().get(column) + " " + order.get(symbol), "",
                        "is there twice; remove one of the columns");
            } else if (value != UNUSED) {
                has[symbol][value] = true;
            }
        }
        for (int symbol = 1; symbol < order.size(); symbol++) {
            if (!Arrays.equals(has[symbol], has[0])) {
                rows.offences().add("", "", order.get(symbol) + " has other columns than "
                        + order.getFirst() + "; import them apart");
            }
        }
        List<String> columns = BarBatch.VALUES.stream()
                .filter(name -> has[0][BarBatch.VALUES.indexOf(name)]).toList();
        TextColumns.require(columns, rows.offences());
        var reader = new LevelsReader(layout, order, cells, rows, times, numbers, columns);
        rows.checkChoice();
        return reader;
    }

    private static int value(TextLayout layout, int column) {
        for (int value = 0; value < BarBatch.VALUES.size(); value++) {
            if (CsvFormat.isNamed(layout.header().get(column), BarBatch.VALUES.get(value))) {
                return value;
            }
        }
        return UNUSED;
    }

    @Override
    public void field(int index, char[] text, int offset, int length) {
        if (index == 0) {
            startRow(text, offset, length);
            return;
        }
        Cell cell = cells[index];
        if (cell.value() == UNUSED || length == 0 || symbols[cell.symbol()] < 0) {
            return;
        }
        double number = numbers.parse(text, offset, length, cell.value() == BarBatch.VOLUME);
        line[cell.symbol()][cell.value()] = number;
        String word = Double.isNaN(number) ? new String(text, offset, length) : "";
        if (!word.isEmpty() && !numbers.meansMissing(word)) {
            faulty[cell.symbol()] = true;
            rows.offend(names.get(index), word, columns.get(0) + ".type", numbers.reason(word));
        }
    }

    private void startRow(char[] text, int offset, int length) {
        for (double[] values : line) {
            Arrays.fill(values, Double.NaN);
        }
        Arrays.fill(faulty, false);
        time = times.parse(text, offset, length);
        boolean sound = time != TimeColumn.NO_TIME && times.isOfOneKind();
        time = sound ? times.instant(time, latest) : TimeColumn.NO_TIME;
        if (time == TimeColumn.NO_TIME) {
            rows.offend("date", new String(text, offset, length), "date.type", times.reason());
        } else {
            latest = time;
        }
        rows.saw(time);
    }

    @Override
    public void endRow() {
        if (!rows.isWanted(time)) {
            return;
        }
        for (int place = 0; place < symbols.length; place++) {
            if (symbols[place] >= 0 && (faulty[place] || hasPrice(line[place]))) {
                int at = rows.add(symbols[place], time,
                        faulty[place] || time == TimeColumn.NO_TIME);
                for (int value = 0; value < line[place].length; value++) {
                    rows.set(at, value, line[place][value]);
                }
            }
        }
    }

    private static boolean hasPrice(double[] values) {
        return Arrays.stream(values, 0, BarBatch.CLOSE + 1).anyMatch(price -> !Double.isNaN(price));
    }

    @Override
    public List<String> columns() {
        return columns;
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
