package io.troupe.execution;

import io.troupe.model.ApprovedOrders;
import io.troupe.model.Fill;
import io.troupe.model.Order;
import io.troupe.model.OrderId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The working orders of the house: approved at one bar, matched in the next, and none after that,
 * as is their {@linkplain io.troupe.model.TimeInForce time in force}. Packed, one market order per
 * asset at most. Mutable, owned by one thread.
 */
public final class OrderBook {
    private final FillModel fills;
    /** By asset signed steps, 0 for no order. */
    private final long[] working;
    private int decidedAt;

    private OrderBook(FillModel fills, int decidedAt, long[] working) {
        this.fills = fills;
        this.decidedAt = decidedAt;
        this.working = working;
    }

    /** A book without orders, before the first bar. */
    public static OrderBook empty(FillModel fills, int assets) {
        return new OrderBook(fills, -1, new long[assets]);
    }

    /**
     * A book as it was when its orders were saved.
     *
     * @param decidedAt the bar at whose close they were decided
     * @param working what {@link #working()} was
     */
    public static OrderBook restored(FillModel fills, int decidedAt, long[] working) {
        return new OrderBook(fills, decidedAt, working.clone());
    }

    /** Takes the orders to be worked in the bar after their decision, in place of all others. */
    public void accept(ApprovedOrders approved) {
        approved.orders().copyTo(working);
        decidedAt = approved.orders().decidedAt();
    }

    /** Counts an order anew, in the steps of an instrument that were changed before the bar. */
    public void recount(int asset, long quantity) {
        working[asset] = quantity;
    }

    /**
     * The orders of which a bar fills only a part, in asset order. One whose asset does not trade
     * is not among them: nothing came of it that would have to be shared.
     *
     * @throws IllegalStateException if it is not the bar after their decision
     */
    public List<PartialFill> partials(int bar) {
        requireNext(bar);
        if (!fills.limitsVolume()) {
            return List.of();
        }
        List<PartialFill> partials = new ArrayList<>();
        for (int asset = 0; asset < working.length; asset++) {
            long filled = fillable(bar, asset);
            if (filled != working[asset] && fills.trades(bar, asset)) {
                partials.add(new PartialFill(Order.market(decidedAt, OrderId.HOUSE, asset,
                        working[asset]), filled));
            }
        }
        return partials;
    }

    /**
     * Fills what can be filled in a bar, in asset order; what is left of any order expires.
     *
     * @throws IllegalStateException if it is not the bar after their decision
     */
    public List<Fill> fill(int bar) {
        requireNext(bar);
        List<Fill> filled = new ArrayList<>();
        for (int asset = 0; asset < working.length; asset++) {
            long quantity = fillable(bar, asset);
            if (quantity != 0) {
                filled.add(fills.fill(bar, asset, quantity));
            }
        }
        Arrays.fill(working, 0);
        return filled;
    }

    private long fillable(int bar, int asset) {
        return working[asset] == 0 ? 0 : fills.fillable(bar, asset, working[asset]);
    }

    private void requireNext(int bar) {
        if (bar != decidedAt + 1) {
            throw new IllegalStateException("orders decided at bar " + decidedAt
                    + " are worked in the next bar, not in bar " + bar);
        }
    }

    /** The working orders, in signed steps by asset, 0 for none. */
    public long[] working() {
        return working.clone();
    }
}
