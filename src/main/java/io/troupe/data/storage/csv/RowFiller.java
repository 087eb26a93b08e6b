package io.troupe.data.storage.csv;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Symbols;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.Offences;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.SymbolChoice;
import io.troupe.data.storage.text.IntervalFinder;
import io.troupe.data.storage.text.TimeColumn;
import io.troupe.model.CellText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers the rows that a reader found into batches, counts them per symbol, and keeps offences
 * in the order of lines: rows before an offending one are handed on before it is told.
 */
final class RowFiller {
    /** The index of a symbol that is not wanted. */
    static final int NOT_WANTED = -1;
    /** The index of a text that is no symbol. */
    static final int NO_SYMBOL = -2;

    private static final int FIRST_SYMBOLS = 16;

    private final Offences offences;
    private final Selection selection;
    private final BarSink sink;
    private final BarBatch batch;
    private final List<String> symbols = new ArrayList<>();
    private final List<String> view = Collections.unmodifiableList(symbols);
    private final Map<String, Integer> indexes = new HashMap<>();
    private final IntervalFinder interval = new IntervalFinder();
    private final long fromSeconds;
    private final long endSeconds;
    private long[] bars = new long[FIRST_SYMBOLS];
    private long[] first = new long[FIRST_SYMBOLS];
    private long[] last = new long[FIRST_SYMBOLS];
    private boolean[] isMet = new boolean[FIRST_SYMBOLS];
    private final List<String> met = new ArrayList<>();
    private long rows;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;
    private boolean sawWanted;
    private boolean choiceChecked;

    RowFiller(Selection selection, Offences offences, boolean columnPerSymbol, BarSink sink) {
        this.offences = offences;
        this.selection = selection;
        this.sink = sink;
        this.batch = new BarBatch(columnPerSymbol);
        this.fromSeconds = selection.fromSeconds();
        this.endSeconds = selection.endSeconds();
        for (String symbol : selection.symbols()) {
            if (!indexes.containsKey(symbol)) {
                indexNew(symbol);
            }
        }
        batch.clear(view);
    }

    Offences offences() {
        return offences;
    }

    IntervalFinder interval() {
        return interval;
    }

    /**
     * The index of the symbol in a cell, {@link #NOT_WANTED}, or {@link #NO_SYMBOL} after an
     * offence.
     */
    int indexOf(String cell) {
        String symbol = CellText.plain(cell);
        Integer known = indexes.get(symbol);
        if (known != null) {
            if (known >= 0 && !isMet[known]) {
                isMet[known] = true;
                met.add(symbol);
            }
            return known;
        }
        String reason = Symbols.reason(symbol);
        if (reason != null) {
            offend("symbol", symbol, "symbol.type", reason);
            return NO_SYMBOL;
        }
        if (!selection.symbols().isEmpty()) {
            indexes.put(symbol, NOT_WANTED);
            met.add(symbol);
            return NOT_WANTED;
        }
        return indexNew(symbol);
    }

    /** As {@link #indexOf}, of a symbol that names a column. */
    int indexOfColumn(String cell) {
        String symbol = CellText.plain(cell);
        String reason = Symbols.reason(symbol);
        if (reason != null) {
            offences.add(symbol, "", "symbol.type", reason);
            return NO_SYMBOL;
        }
        return indexOf(cell);
    }

    /** Says which symbols were asked for and not met: where a header names them all. */
    void checkChoice() {
        if (!selection.symbols().isEmpty()) {
            SymbolChoice.of(selection.symbols(), met, offences);
        }
        choiceChecked = true;
    }

    private int indexNew(String symbol) {
        int index = symbols.size();
        symbols.add(symbol);
        indexes.put(symbol, index);
        if (index == bars.length) {
            bars = Arrays.copyOf(bars, index * 2);
            first = Arrays.copyOf(first, index * 2);
            last = Arrays.copyOf(last, index * 2);
            isMet = Arrays.copyOf(isMet, index * 2);
        }
        first[index] = Long.MAX_VALUE;
        last[index] = TimeColumn.NO_TIME;
        return index;
    }

    /** The symbols that rows refer to: the wanted ones, or all that were met. */
    List<String> symbols() {
        return view;
    }

    /** The latest time of a symbol's rows so far. */
    long latest(int symbol) {
        return symbol < 0 ? TimeColumn.NO_TIME : last[symbol];
    }

    /** Tells an offence of the line that is being read, after those of the rows before. */
    void offend(String column, String value, String rule, String reason) {
        if (offences.problems().total() < DataProblems.SHOWN) {
            flush();
        }
        offences.add(column, value, rule, reason);
    }

    /** Notes that a row with a time is there. */
    void saw(long time) {
        if (time != TimeColumn.NO_TIME) {
            earliest = Math.min(earliest, time);
            latest = Math.max(latest, time);
        }
    }

    /** Whether rows of more than one time are there: a single midnight is no evidence of dates. */
    boolean sawSeveralTimes() {
        return earliest < latest;
    }

    /** Whether values of that time are to be checked; those without a time are. */
    boolean isWanted(long time) {
        boolean wanted = time == TimeColumn.NO_TIME || (time >= fromSeconds && time < endSeconds);
        sawWanted |= wanted;
        return wanted;
    }

    /** Takes one row, whose values are set by the caller; returns where. */
    int add(int symbol, long time, boolean spoiled) {
        if (batch.isFull()) {
            flush();
        }
        int row = batch.add(symbol, time, offences.line());
        batch.spoiled[row] = spoiled;
        if (time != TimeColumn.NO_TIME) {
            interval.observe(symbol, time);
            first[symbol] = Math.min(first[symbol], time);
            last[symbol] = Math.max(last[symbol], time);
        }
        bars[symbol]++;
        rows++;
        return row;
    }

    /** Takes sound closes of one line and time: as {@link #add} of each, at once. */
    void addCells(int[] cellSymbols, double[] closes, int count, long time) {
        if (!batch.isColumnPerSymbol()) {
            for (int at = 0; at < count; at++) {
                set(add(cellSymbols[at], time, false), BarBatch.CLOSE, closes[at]);
            }
            return;
        }
        for (int from = 0; from < count;) {
            if (batch.isFull()) {
                flush();
            }
            from += batch.addCells(cellSymbols, closes, from, count, time, offences.line());
        }
        interval.observe(cellSymbols, count, time);
        for (int at = 0; at < count; at++) {
            int symbol = cellSymbols[at];
            first[symbol] = Math.min(first[symbol], time);
            last[symbol] = Math.max(last[symbol], time);
            bars[symbol]++;
        }
        rows += count;
    }

    void set(int row, int value, double number) {
        batch.value[value][row] = number;
    }

    /** Hands on the rows that wait. */
    void flush() {
        if (batch.rows() > 0) {
            try {
                sink.take(batch);
            } catch (RuntimeException failure) {
                throw new SinkException(failure);
            }
            batch.clear(view);
        }
    }

    /** Hands on the last rows and says what was asked for and is not there. */
    void finish(boolean intraday) {
        flush();
        if (!choiceChecked) {
            checkChoice();
        }
        if (rows == 0 && offences.isEmpty()) {
            addNothingFound(intraday);
        }
    }

    private void addNothingFound(boolean intraday) {
        var shown = interval.interval(intraday);
        if (latest == Long.MIN_VALUE) {
            offences.addForFile("has a header but no rows");
        } else if (sawWanted) {
            offences.addForFile("has no price of the selected symbols " + selection.dates()
                    + "; it has dates from " + shown.format(earliest) + " to "
                    + shown.format(latest));
        } else {
            offences.addForFile("has no bars " + selection.dates() + "; it has "
                    + shown.format(earliest) + " to " + shown.format(latest));
        }
    }

    /** What was handed on, counted. */
    Inventory inventory(boolean intraday, List<String> columns, String dates) {
        List<Inventory.Symbol> counted = new ArrayList<>();
        for (int index = 0; index < symbols.size(); index++) {
            if (bars[index] > 0) {
                counted.add(new Inventory.Symbol(symbols.get(index), bars[index], first[index],
                        last[index]));
            }
        }
        return new Inventory(interval.interval(intraday), columns, counted,
                interval.spacing(intraday, dates));
    }
}
