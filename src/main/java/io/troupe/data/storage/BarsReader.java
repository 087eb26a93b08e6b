package io.troupe.data.storage;

import io.troupe.data.schema.Decimals;
import io.troupe.data.schema.PriceRules;
import io.troupe.data.schema.RawPanel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the long layout: a time, a symbol, and the values of one bar. */
final class BarsReader implements RowReader {
    private static final List<String> NAMES = List.of("open", "high", "low", "close", "volume");
    private static final int TIME_INDEX = 0;
    private static final int SYMBOL_INDEX = 1;

    private final Offences offences;
    private final Axis axis;
    private final Selection selection;
    private final Set<String> selected;
    private final int[] valueOfColumn;
    private final boolean hasVolume;
    private final Map<String, SymbolBars> bySymbol = new LinkedHashMap<>();
    private final double[] row = new double[SymbolBars.VALUES];
    private SymbolBars current = new SymbolBars("", false);
    private long time = TimeColumn.NO_TIME;
    private boolean wanted;
    private boolean valid;
    private boolean sawWanted;

    private BarsReader(int[] valueOfColumn, Selection selection, Offences offences) {
        this.offences = offences;
        this.axis = new Axis(selection, offences);
        this.selection = selection;
        this.selected = new HashSet<>(selection.symbols());
        this.valueOfColumn = valueOfColumn;
        this.hasVolume = Arrays.stream(valueOfColumn).anyMatch(value -> value == SymbolBars.VOLUME);
    }

    /** A reader for a header; adds an offence for everything that is wrong with it. */
    static BarsReader of(List<String> header, Selection selection, Offences offences) {
        HeaderRules.first(header, "date", TIME_INDEX, offences);
        HeaderRules.first(header, "symbol", SYMBOL_INDEX, offences);
        int[] valueOfColumn = new int[header.size()];
        List<String> missing = new ArrayList<>(NAMES);
        for (int column = SYMBOL_INDEX + 1; column < header.size(); column++) {
            String name = header.get(column).toLowerCase(Locale.ROOT);
            valueOfColumn[column] = NAMES.indexOf(name);
            if (valueOfColumn[column] < 0) {
                offences.add(header.get(column), "", "is no column of bars; they are "
                        + "date,symbol,open,high,low,close,volume");
            } else if (!missing.remove(name)) {
                offences.add(name, "", "is there twice; remove one of the columns");
            }
        }
        missing.remove("volume");
        missing.forEach(name -> offences.add("", "", "the header has no column '" + name + "'"));
        return new BarsReader(valueOfColumn, selection, offences);
    }

    @Override
    public void field(int index, char[] text, int offset, int length) {
        if (index == TIME_INDEX) {
            time = axis.parse(text, offset, length);
            valid = time != TimeColumn.NO_TIME;
            Arrays.fill(row, Double.NaN);
        } else if (index == SYMBOL_INDEX) {
            symbol(text, offset, length);
        } else if (wanted && length > 0) {
            value(valueOfColumn[index], text, offset, length);
        }
    }

    private void symbol(char[] text, int offset, int length) {
        if (!current.isFor(text, offset, length)) {
            String symbol = new String(text, offset, length);
            if (symbol.isBlank() || symbol.indexOf('\uFFFD') >= 0) {
                offences.add("symbol", symbol, symbol.isBlank() ? "the symbol is missing"
                        : "is not UTF-8 text; save the file as UTF-8");
                valid = false;
                wanted = false;
                return;
            }
            current = bySymbol.computeIfAbsent(symbol, this::newSymbol);
        }
        wanted = current.isWanted() && axis.isWanted(time);
    }

    private SymbolBars newSymbol(String symbol) {
        return new SymbolBars(symbol, selected.isEmpty() || selected.contains(symbol));
    }

    private void value(int value, char[] text, int offset, int length) {
        double number = Decimals.parse(text, offset, length);
        String reason;
        if (Double.isNaN(number)) {
            reason = PriceRules.noNumber(new String(text, offset, length));
        } else {
            reason = value == SymbolBars.VOLUME ? PriceRules.volume(number)
                    : PriceRules.price(number);
        }
        if (reason != null) {
            offences.add(NAMES.get(value), new String(text, offset, length), reason);
            valid = false;
        }
        row[value] = number;
    }

    @Override
    public void endRow() {
        if (wanted && valid) {
            checkShape();
        }
        if (keepTime()) {
            sawWanted |= wanted;
            if (wanted && valid && !Double.isNaN(row[SymbolBars.CLOSE])) {
                current.append(time, row);
            }
        }
    }

    @Override
    public void dropRow() {
        keepTime();
    }

    private boolean keepTime() {
        if (time == TimeColumn.NO_TIME || current.symbol().isEmpty()
                || !axis.follows(time, current.lastTime(), current.symbol())) {
            return false;
        }
        current.passed(time);
        return true;
    }

    private void checkShape() {
        int prices = 0;
        for (int value = 0; value <= SymbolBars.CLOSE; value++) {
            prices += Double.isNaN(row[value]) ? 0 : 1;
        }
        if (prices == 0) {
            return;
        }
        if (prices <= SymbolBars.CLOSE) {
            for (int value = 0; value <= SymbolBars.CLOSE; value++) {
                if (Double.isNaN(row[value])) {
                    offences.add(NAMES.get(value), "",
                            "is empty though the row has other prices; fill or empty all four");
                    valid = false;
                }
            }
            return;
        }
        double open = row[0];
        double high = row[1];
        double low = row[2];
        double close = row[SymbolBars.CLOSE];
        addIfBroken("low", low, PriceRules.low(open, high, low, close));
        addIfBroken("high", high, PriceRules.high(open, high, close));
    }

    private void addIfBroken(String column, double value, @Nullable String reason) {
        if (reason != null) {
            offences.add(column, Decimals.print(value), reason);
            valid = false;
        }
    }

    @Override
    public @Nullable RawPanel panel() {
        List<String> symbols = SymbolChoice.of(selection.symbols(),
                List.copyOf(bySymbol.keySet()), offences);
        if (!offences.isEmpty()) {
            return null;
        }
        List<SymbolBars> columns = symbols.stream().map(bySymbol::get).toList();
        RawPanel panel = PanelMerge.merge(axis.interval(), columns,
                hasVolume ? NAMES : NAMES.subList(0, SymbolBars.VOLUME));
        if (panel.bars() == 0) {
            axis.addNothingFound(!sawWanted);
            return null;
        }
        return panel;
    }
}
