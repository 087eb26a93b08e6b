package io.troupe.simulation.plan;

import io.troupe.data.MarketData;
import io.troupe.execution.exits.EntryBook;
import io.troupe.ledger.Entitlement;
import io.troupe.model.BarPoint;
import io.troupe.model.Fill;
import io.troupe.model.orders.OrderCause;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How a sleeve entered its positions that trades by plain market orders, as a desk keeps it of one
 * that has other orders too. Mutable, owned by one thread.
 */
public final class MarketEntries {
    private final MarketData data;
    private final BarPoint point;
    private final EntryBook book;
    /** The bar that was closed last. */
    private int closed = -1;

    /**
     * No positions yet.
     *
     * @param point where in the bar all orders fill
     */
    public MarketEntries(MarketData data, BarPoint point) {
        this.data = data;
        this.point = point;
        this.book = new EntryBook(data.assets());
    }

    /** Units changed hands; what is wanted instead is why, if a position is given up. */
    public void fill(Fill fill) {
        double reference = point == BarPoint.OPEN ? data.open(fill.bar(), fill.asset())
                : data.close(fill.bar(), fill.asset());
        double paid = fill.notionalMicros();
        double fair = paid - fill.slippageMicros();
        double price = fair == 0 ? reference : reference * (paid / fair);
        book.fill(fill.bar(), fill.asset(), point, fill.quantity(), price, OrderCause.NEW_TARGET);
    }

    /** Something happened to holdings before a bar's trading. */
    public void recount(Entitlement due) {
        int asset = due.asset();
        long held = book.held(asset);
        switch (due) {
            case Entitlement.Redemption redemption -> book.delist(closed + 1, asset);
            case Entitlement.Conversion split -> book.recount(asset, split.stepsAfter(held),
                    (double) split.denominator() / split.numerator());
            case Entitlement.Reinvestment dividend -> book.recount(asset,
                    dividend.stepsAfter(held), 1);
            case Entitlement.CashDividend none -> {}
            case Entitlement.SymbolChange none -> {}
            case Entitlement.Borrow none -> {}
        }
    }

    /** A bar closed, after its fills. */
    public void close(int bar) {
        closed = bar;
        for (int asset = 0; asset < data.assets(); asset++) {
            if (book.held(asset) != 0) {
                book.close(bar, asset, data.high(bar, asset), data.low(bar, asset),
                        data.close(bar, asset));
            }
        }
    }

    /** The positions; to be read only. */
    public EntryBook book() {
        return book;
    }

    /** Makes it what another one of the same market is. */
    public void copyFrom(MarketEntries other) {
        closed = other.closed;
        other.book.copyTo(book);
    }

    /** Writes it, to be {@linkplain #load read back}. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(closed);
        book.write(out);
    }

    /** Makes it what was {@linkplain #save written}. */
    public void load(DataInput in) throws IOException {
        closed = in.readInt();
        book.read(in);
    }
}
