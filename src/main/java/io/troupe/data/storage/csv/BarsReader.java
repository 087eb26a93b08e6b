package io.troupe.data.storage.csv;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.storage.text.NumberText;
import io.troupe.data.storage.text.TimeColumn;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the long layout: a time, perhaps a symbol, and the values of one bar. */
final class BarsReader implements RowReader {
    /** A pair of currencies as some sources write it: a symbol has no slash. */
    static final Pattern PAIR = Pattern.compile("^([A-Z0-9]{2,10})/([A-Z0-9]{2,10})$");

    private static final int NUMBERS = BarColumns.FACTOR + 1;

    private record Fault(int column, String text, String reason) {}

    private final RowFiller rows;
    private final BarColumns columns;
    private final TimeColumn times;
    private final NumberText numbers;
    private final double[] row = new double[NUMBERS];
    private final List<Fault> faults = new ArrayList<>();
    private String symbolText = "";
    private int symbol;
    private long shown;
    private String timeText = "";
    private String clock = "";
    private boolean byDay;
    private boolean joinsPairs;

    /**
     * A reader of rows that name their symbol, or are all of one.
     *
     * @param fixedSymbol the symbol where no column names it, else empty
     */
    BarsReader(BarColumns columns, String fixedSymbol, TimeColumn times, NumberText numbers,
            RowFiller rows) {
        this.rows = rows;
        this.columns = columns;
        this.times = times;
        this.numbers = numbers;
        this.symbolText = fixedSymbol;
        this.symbol = fixedSymbol.isEmpty() ? RowFiller.NO_SYMBOL : rows.indexOf(fixedSymbol);
    }

    /** The same that reads {@code BTC/USD} as {@code BTCUSD}. */
    BarsReader joiningPairs() {
        joinsPairs = true;
        return this;
    }

    @Override
    public void field(int index, char[] text, int offset, int length) {
        if (index == 0) {
            Arrays.fill(row, Double.NaN);
            faults.clear();
            byDay = false;
        }
        int role = columns.roles()[index];
        if (role >= 0 && role < NUMBERS) {
            if (length > 0 && symbol != RowFiller.NOT_WANTED) {
                number(index, role, text, offset, length);
            }
        } else if (role == BarColumns.TIME) {
            shown = times.parse(text, offset, length);
            timeText = shown == TimeColumn.NO_TIME ? new String(text, offset, length) : "";
        } else if (role == BarColumns.SYMBOL) {
            symbol(text, offset, length);
        } else if (role == BarColumns.CLOCK) {
            clock = new String(text, offset, length);
        } else if (role == BarColumns.PERIOD) {
            byDay = length == 1 && "DWM".indexOf(Character.toUpperCase(text[offset])) >= 0;
        }
    }

    private void symbol(char[] text, int offset, int length) {
        boolean same = length == symbolText.length() && length > 0
                && symbolText.contentEquals(CharBuffer.wrap(text, offset, length));
        if (!same || symbol == RowFiller.NO_SYMBOL) {
            symbolText = new String(text, offset, length);
            symbol = rows.indexOf(joinsPairs ? PAIR.matcher(symbolText).replaceFirst("$1$2")
                    : symbolText);
        }
    }

    private void number(int index, int role, char[] text, int offset, int length) {
        double number = numbers.parse(text, offset, length, role == BarBatch.VOLUME);
        if (Double.isNaN(number)) {
            String value = new String(text, offset, length);
            if (!numbers.meansMissing(value)) {
                faults.add(new Fault(index, value, numbers.reason(value)));
            }
        } else if (role == BarColumns.FACTOR && !(number > 0 && number <= 1e12)) {
            faults.add(new Fault(index, new String(text, offset, length),
                    "is no plausible factor; it must be positive and at most 1e12"));
        }
        row[role] = number;
    }

    @Override
    public void endRow() {
        long time = time();
        rows.saw(time);
        if (symbol < 0 || !rows.isWanted(time)) {
            return;
        }
        for (Fault fault : faults) {
            String name = columns.header().get(fault.column());
            rows.offend(name, fault.text(), name + ".type", fault.reason());
        }
        if (faults.isEmpty() && !hasPrice()) {
            return;
        }
        int at = rows.add(symbol, time, !faults.isEmpty() || time == TimeColumn.NO_TIME);
        for (int value = 0; value < BarColumns.FACTOR; value++) {
            rows.set(at, value, row[value]);
        }
        if (!Double.isNaN(row[BarColumns.FACTOR])) {
            rows.set(at, BarBatch.ADJUSTED_CLOSE, row[BarBatch.CLOSE] * row[BarColumns.FACTOR]);
        }
    }

    private boolean hasPrice() {
        for (int value = 0; value <= BarBatch.CLOSE; value++) {
            if (!Double.isNaN(row[value])) {
                return true;
            }
        }
        return false;
    }

    private long time() {
        long time = shown;
        if (time != TimeColumn.NO_TIME && !clock.isEmpty() && !byDay) {
            timeText = clock;
            time = times.withClock(time, clock.toCharArray(), 0, clock.length());
        }
        boolean sound = time != TimeColumn.NO_TIME && times.isOfOneKind();
        long instant = sound ? times.instant(time, rows.latest(symbol)) : TimeColumn.NO_TIME;
        if (instant == TimeColumn.NO_TIME) {
            rows.offend("date", timeText.isEmpty() ? times.text(time) : timeText, "date.type",
                    times.reason());
        }
        return instant;
    }

    @Override
    public List<String> columns() {
        return columns.values();
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
