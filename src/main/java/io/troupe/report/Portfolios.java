package io.troupe.report;

import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The portfolios of a run as rows of arrays: row 0 is the house, row {@code k + 1} strategy {@code
 * k}. Holds what every row of a file begins with, as bytes.
 */
final class Portfolios {
    private final RunContext context;
    private final Units units;
    private final List<byte[]> names = new ArrayList<>();
    private final List<byte[]> symbols = new ArrayList<>();
    private final int[] timeBars = {-1, -1};
    private final byte[][] times = {{}, {}};

    Portfolios(RunContext context) {
        this.context = context;
        this.units = new Units(context.data());
        for (int row = 0; row < count(); row++) {
            names.add(CsvFile.nameCell(context.portfolio(row - 1)));
        }
        context.data().instruments()
                .forEach(instrument -> symbols.add(CsvFile.nameCell(instrument.symbol())));
    }

    static int row(int strategy) {
        return strategy - BookingVisitor.HOUSE;
    }

    int count() {
        return context.strategies() + 1;
    }

    int assets() {
        return context.data().assets();
    }

    int cells() {
        return Math.multiplyExact(count(), assets());
    }

    int cell(int strategy, int asset) {
        return row(strategy) * assets() + asset;
    }

    RunContext context() {
        return context;
    }

    MarketData data() {
        return context.data();
    }

    Units units() {
        return units;
    }

    byte[] name(int row) {
        return names.get(row);
    }

    byte[] symbol(int asset) {
        return symbols.get(asset);
    }

    /** A bar's time as bytes; every file asks for the same few bars, and formatting is slow. */
    byte[] time(int bar) {
        int slot = bar & 1;
        if (timeBars[slot] != bar) {
            times[slot] = data().time(bar).getBytes(StandardCharsets.US_ASCII);
            timeBars[slot] = bar;
        }
        return times[slot];
    }
}
