package io.troupe.execution.desk;

import io.troupe.execution.MarketBars;
import io.troupe.execution.exits.EntryBook;
import io.troupe.model.BarPoint;
import io.troupe.model.orders.OrderCause;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * How a desk's positions were entered. How far prices went since is looked up when it is asked for:
 * most positions are given up without anybody having asked.
 */
final class PositionEntries {
    private final MarketBars market;
    private final EntryBook book;
    /** By asset the last bar whose close the book has seen, if something is held. */
    private final int[] seen;

    /** None. */
    PositionEntries(MarketBars market) {
        this.market = market;
        book = new EntryBook(market.assets());
        seen = new int[market.assets()];
    }

    /** Signed steps held. */
    long held(int asset) {
        return book.held(asset);
    }

    /** What a unit cost on average; NaN if nothing is held. */
    double averagePrice(int asset) {
        return book.averagePrice(asset);
    }

    /** Units changed hands, as {@link EntryBook#fill} takes it. */
    void fill(int bar, int asset, BarPoint point, long quantity, double price,
            OrderCause cause) {
        long before = book.held(asset);
        book.fill(bar, asset, point, quantity, price, cause);
        if (before == 0 || Long.signum(before) != Long.signum(before + quantity)) {
            seen[asset] = bar - 1;
        }
    }

    /** The book, with what it says of an asset as of a bar's close. */
    EntryBook at(int bar, int asset) {
        if (book.held(asset) != 0) {
            for (int next = seen[asset] + 1; next <= bar; next++) {
                close(next, asset);
            }
            seen[asset] = Math.max(seen[asset], bar);
        }
        return book;
    }

    /** The book as of a bar's close. */
    EntryBook at(int bar) {
        for (int asset = 0; asset < seen.length; asset++) {
            at(bar, asset);
        }
        return book;
    }

    private void close(int bar, int asset) {
        int cell = bar * seen.length + asset;
        boolean hasRange = market.hasOpens();
        book.close(bar, asset, hasRange ? market.highs()[cell] : Double.NaN,
                hasRange ? market.lows()[cell] : Double.NaN, market.closes()[cell]);
    }

    /** What is held became other steps, after a bar's close and before the next one's trading. */
    void recount(int bar, int asset, LongUnaryOperator stepsAfter, double priceFactor) {
        at(bar, asset).recount(asset, stepsAfter.applyAsLong(book.held(asset)), priceFactor);
    }

    /** An instrument is no more, and nothing is held of it. */
    void delist(int bar, int asset) {
        book.delist(bar, asset);
    }

    /** Makes others what these are. */
    void copyTo(PositionEntries other) {
        book.copyTo(other.book);
        System.arraycopy(seen, 0, other.seen, 0, seen.length);
    }

    /** Writes them as of a bar's close. */
    void write(int bar, DataOutput out) throws IOException {
        at(bar).write(out);
    }

    /** Becomes those that were written as of a bar's close. */
    void read(int bar, DataInput in) throws IOException {
        book.read(in);
        Arrays.fill(seen, bar);
    }
}
