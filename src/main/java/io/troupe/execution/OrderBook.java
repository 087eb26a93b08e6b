package io.troupe.execution;

import io.troupe.model.ApprovedOrders;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The working orders of the house: approved at one bar, matched in the next, and none after that,
 * as is their {@linkplain io.troupe.model.TimeInForce time in force}. They are the net of what the
 * fund's portfolios want: those meet the bar as if each were alone, opposite units cross, and the
 * house does the rest. Packed, one market order per asset at most. Mutable, owned by one thread.
 */
public final class OrderBook {
    /** Of how many assets most bars have a fill: what a list of them starts with. */
    private static final int FEW = 4;

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
     * Where a bar gives the house less than the net of what its portfolios would get alone, in
     * asset order. An asset that does not trade is not among them: nothing comes of it that would
     * have to be shared.
     *
     * @throws IllegalStateException if it is not the bar after their decision, or the portfolios
     *         want something else than what was approved
     */
    public List<Shortfall> shortfalls(int bar, Sides wanted) {
        requireNext(bar);
        if (!fills.limitsVolume()) {
            for (int asset = 0; asset < working.length; asset++) {
                requireApproved(bar, asset, wanted.net(asset));
            }
            return List.of();
        }
        List<Shortfall> shortfalls = new ArrayList<>();
        for (int asset = 0; asset < working.length; asset++) {
            long net = wanted.net(asset);
            if (net != 0 && fills.trades(bar, asset)) {
                long done = fills.fillable(bar, asset, net);
                if (done != net) {
                    shortfalls.add(new Shortfall(fills.point(), asset, wanted.bought()[asset],
                            wanted.sold()[asset], done, CutReason.VOLUME));
                }
            }
        }
        return shortfalls;
    }

    /** Where volumes are not limited the portfolios get what they want, if the asset trades. */
    private void requireApproved(int bar, int asset, long net) {
        if (net == working[asset] && net == 0) {
            return;
        }
        if (!fills.trades(bar, asset)) {
            requireIdle(bar, asset, net);
        } else if (net != working[asset]) {
            throw new IllegalStateException("the fund's portfolios trade " + net + " of asset "
                    + asset + " in bar " + bar + ", " + working[asset] + " were approved");
        }
    }

    private static void requireIdle(int bar, int asset, long net) {
        if (net != 0) {
            throw new IllegalStateException("the fund's portfolios trade " + net + " of asset "
                    + asset + ", which does not trade in bar " + bar);
        }
    }

    /**
     * Does what is left when both sides have met, in asset order; no order remains.
     *
     * @param traded what the fund's portfolios buy and sell in the bar
     * @throws IllegalStateException if it is not the bar after their decision, or more than the bar
     *         gives
     */
    public List<Fill> fill(int bar, Sides traded) {
        requireNext(bar);
        List<Fill> filled = List.of();
        for (int asset = 0; asset < working.length; asset++) {
            long net = traded.net(asset);
            if (net != 0) {
                if (fills.fillable(bar, asset, net) != net) {
                    throw new IllegalStateException("bar " + bar + " does not give " + net
                            + " of asset " + asset);
                }
                if (filled.isEmpty()) {
                    filled = new ArrayList<>(FEW);
                }
                filled.add(fills.fill(bar, asset, net));
            }
        }
        Arrays.fill(working, 0);
        return filled;
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
