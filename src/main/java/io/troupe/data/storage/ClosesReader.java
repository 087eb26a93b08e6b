package io.troupe.data.storage;

import io.troupe.data.schema.Decimals;
import io.troupe.data.schema.PriceRules;
import io.troupe.data.schema.RawPanel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the wide layout: a time, then one close per symbol. */
final class ClosesReader implements RowReader {
    private static final int FIRST_ROWS = 1024;
    private static final int NOT_WANTED = -1;

    private final Offences offences;
    private final Axis axis;
    private final List<String> header;
    private final List<String> symbols;
    private final int[] assetOfColumn;
    private final double[] row;
    private long[] times = new long[FIRST_ROWS];
    private double[] closes;
    private int bars;
    private long time = TimeColumn.NO_TIME;
    private long previousTime = TimeColumn.NO_TIME;
    private boolean wanted;
    private boolean sawWanted;

    private ClosesReader(List<String> header, List<String> symbols, Selection selection,
            Offences offences) {
        this.offences = offences;
        this.axis = new Axis(selection, offences);
        this.header = header;
        this.symbols = symbols;
        this.row = new double[symbols.size()];
        this.closes = new double[FIRST_ROWS * symbols.size()];
        Map<String, Integer> assets = new HashMap<>();
        for (int asset = 0; asset < symbols.size(); asset++) {
            assets.put(symbols.get(asset), asset);
        }
        this.assetOfColumn = header.stream()
                .mapToInt(name -> assets.getOrDefault(name, NOT_WANTED)).toArray();
    }

    /** A reader for a header; adds an offence for everything that is wrong with it. */
    static ClosesReader of(List<String> header, Selection selection, Offences offences) {
        HeaderRules.first(header, "date", 0, offences);
        List<String> known = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int column = 1; column < header.size(); column++) {
            String name = header.get(column);
            if (name.isBlank()) {
                offences.add("", "", "column " + (column + 1) + " of the header has no symbol");
            } else if (name.indexOf('\uFFFD') >= 0) {
                offences.add(name, "", "is not UTF-8 text; save the file as UTF-8");
            } else if (seen.add(name)) {
                known.add(name);
            } else {
                offences.add(name, "", "the symbol is there twice; remove one of the columns");
            }
        }
        if (header.size() < 2) {
            offences.add("", "", "the header names no symbol; it must be like date,AAPL,MSFT");
        }
        List<String> symbols = SymbolChoice.of(selection.symbols(), known, offences);
        return new ClosesReader(List.copyOf(header), List.copyOf(symbols), selection, offences);
    }

    @Override
    public void field(int index, char[] text, int offset, int length) {
        if (index == 0) {
            time = axis.parse(text, offset, length);
            wanted = axis.isWanted(time);
            Arrays.fill(row, Double.NaN);
            return;
        }
        int asset = assetOfColumn[index];
        if (asset == NOT_WANTED || !wanted || length == 0) {
            return;
        }
        double price = Decimals.parse(text, offset, length);
        String reason = Double.isNaN(price)
                ? PriceRules.noNumber(new String(text, offset, length))
                : PriceRules.price(price);
        if (reason != null) {
            offences.add(header.get(index), new String(text, offset, length), reason);
        }
        row[asset] = price;
    }

    @Override
    public void endRow() {
        if (time == TimeColumn.NO_TIME || !axis.follows(time, previousTime, "")) {
            return;
        }
        previousTime = time;
        sawWanted |= wanted;
        if (wanted && hasPrice()) {
            append();
        }
    }

    @Override
    public void dropRow() {
        if (time != TimeColumn.NO_TIME && axis.follows(time, previousTime, "")) {
            previousTime = time;
        }
    }

    private boolean hasPrice() {
        for (double price : row) {
            if (!Double.isNaN(price)) {
                return true;
            }
        }
        return false;
    }

    private void append() {
        if (bars == times.length) {
            times = Arrays.copyOf(times, bars * 2);
            closes = Arrays.copyOf(closes, Math.multiplyExact(closes.length, 2));
        }
        times[bars] = time;
        System.arraycopy(row, 0, closes, bars * row.length, row.length);
        bars++;
    }

    @Override
    public @Nullable RawPanel panel() {
        if (bars == 0) {
            axis.addNothingFound(!sawWanted);
            return null;
        }
        return RawPanel.closeOnly(axis.interval(), symbols, Arrays.copyOf(times, bars),
                Arrays.copyOf(closes, bars * symbols.size()));
    }
}
