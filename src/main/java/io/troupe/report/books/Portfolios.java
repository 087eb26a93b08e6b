package io.troupe.report.books;

import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.HouseAccount;
import io.troupe.report.csv.CsvFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The portfolios of a run as rows of arrays: first the house and its accounts in the order of
 * {@link HouseAccount}, whether they hold anything or not, then the strategies. Holds what every
 * row of a file begins with, as bytes.
 */
public final class Portfolios {
    /** The row of strategy 0. */
    public static final int FIRST_STRATEGY = HouseAccount.values().length;

    private final RunContext context;
    private final Units units;
    private final List<byte[]> names = new ArrayList<>();
    private final List<byte[]> symbols = new ArrayList<>();
    private final int[] timeBars = {-1, -1};
    private final byte[][] times = {{}, {}};

    /** The portfolios of a run. */
    public Portfolios(RunContext context) {
        this.context = context;
        this.units = new Units(context.data());
        for (int row = 0; row < count(); row++) {
            names.add(CsvFile.nameCell(context.portfolio(number(row))));
        }
        context.data().instruments()
                .forEach(instrument -> symbols.add(CsvFile.nameCell(instrument.symbol())));
    }

    /** The row of a strategy's index or an account's number. */
    public static int row(int number) {
        return number < 0 ? BookingVisitor.HOUSE - number : number + FIRST_STRATEGY;
    }

    /** The strategy's index, or the account's number, that has a row. */
    public static int number(int row) {
        return row < FIRST_STRATEGY ? BookingVisitor.HOUSE - row : row - FIRST_STRATEGY;
    }

    /** How many rows there are. */
    public int count() {
        return context.strategies() + FIRST_STRATEGY;
    }

    /** The rows of those that have capital of their own to earn on, in the order of files. */
    public IntStream houseAndStrategies() {
        return IntStream.concat(IntStream.of(row(BookingVisitor.HOUSE)),
                IntStream.range(FIRST_STRATEGY, count()));
    }

    /** How many assets there are. */
    public int assets() {
        return context.data().assets();
    }

    /** How many cells there are: rows times assets. */
    public int cells() {
        return Math.multiplyExact(count(), assets());
    }

    /** The cell of a strategy's or account's holding of an asset. */
    public int cell(int strategy, int asset) {
        return row(strategy) * assets() + asset;
    }

    /** What was run. */
    public RunContext context() {
        return context;
    }

    /** The prices it ran on. */
    public MarketData data() {
        return context.data();
    }

    /** How steps are told in units. */
    public Units units() {
        return units;
    }

    /** The name of a row as a cell of a file. */
    public byte[] name(int row) {
        return names.get(row);
    }

    /** The symbol of an asset as a cell of a file. */
    public byte[] symbol(int asset) {
        return symbols.get(asset);
    }

    /** A bar's time as bytes; every file asks for the same few bars, and formatting is slow. */
    public byte[] time(int bar) {
        int slot = bar & 1;
        if (timeBars[slot] != bar) {
            times[slot] = data().time(bar).getBytes(StandardCharsets.US_ASCII);
            timeBars[slot] = bar;
        }
        return times[slot];
    }
}
