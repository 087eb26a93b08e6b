package io.troupe.execution.desk;

import io.troupe.execution.MarketBars;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.model.OrderType;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderState;
import java.util.BitSet;
import java.util.List;

/**
 * The exits of positions that nothing else happens to. As long as a bar's range reaches none of
 * them all that it does is to move trailing stops: that takes two comparisons, and the orders are
 * not looked at. The levels are those that the matching of the orders would come to.
 */
final class QuietExits {
    private final DeskRules rules;
    private final WorkingOrders orders;
    private final BitSet quiet = new BitSet();
    /** Whether an asset's orders sell, as those of a long position do. */
    private final boolean[] sells;
    /** The nearest stop that stays; infinitely far if there is none. */
    private final double[] stops;
    /** The nearest limit; infinitely far if there is none. */
    private final double[] limits;
    /** Where the trailing stop stands; infinitely far if there is none. */
    private final double[] trails;
    /** What the best price of a bar is multiplied by to get the trailing stop behind it. */
    private final double[] behind;

    QuietExits(DeskRules rules, WorkingOrders orders) {
        this.rules = rules;
        this.orders = orders;
        int assets = rules.market().assets();
        sells = new boolean[assets];
        stops = new double[assets];
        limits = new double[assets];
        trails = new double[assets];
        behind = new double[assets];
    }

    /** Lets them meet a bar; adds the assets whose orders are to be matched for it. */
    void meet(int bar, BitSet reached) {
        MarketBars market = rules.market();
        double[] closes = market.closes();
        for (int asset = quiet.nextSetBit(0); asset >= 0; asset = quiet.nextSetBit(asset + 1)) {
            if (market.trades(bar, asset) && rules.costs().hasRate(bar, asset)) {
                double close = closes[bar * market.assets() + asset];
                boolean passes = rules.hasPath(bar, asset)
                        ? passes(asset, bar * market.assets() + asset, market)
                        : passes(asset, close, close);
                if (!passes) {
                    reached.set(asset);
                }
            }
        }
    }

    private boolean passes(int asset, int cell, MarketBars market) {
        double open = market.opens()[cell];
        double high = market.highs()[cell];
        double low = market.lows()[cell];
        double close = market.closes()[cell];
        return open <= high && open >= low && close <= high && close >= low
                && passes(asset, high, low);
    }

    /** Whether a range reaches none, wherever in the bar the trailing stop is moved. */
    private boolean passes(int asset, double high, double low) {
        if (sells[asset]) {
            double trail = Math.max(trails[asset], high * behind[asset]);
            if (low > trail && low > stops[asset] && high < limits[asset]) {
                trails[asset] = trail;
                return true;
            }
        } else {
            double trail = Math.min(trails[asset], low * behind[asset]);
            if (high < trail && high < stops[asset] && low > limits[asset]) {
                trails[asset] = trail;
                return true;
            }
        }
        return false;
    }

    /** Whether an asset has no orders but exits that are like this after a bar, and takes them. */
    boolean take(int asset, int bar) {
        List<WorkingOrder> all = orders.of(asset);
        if (all.isEmpty() || rules.matching().book() != MatchingRules.Book.TROUPE) {
            return false;
        }
        sells[asset] = !all.getFirst().buys();
        double side = sells[asset] ? 1 : -1;
        stops[asset] = side * Double.NEGATIVE_INFINITY;
        limits[asset] = side * Double.POSITIVE_INFINITY;
        trails[asset] = side * Double.NEGATIVE_INFINITY;
        behind[asset] = sells[asset] ? 0 : Double.POSITIVE_INFINITY;
        for (int k = 0; k < all.size(); k++) {
            if (!isAtRest(all.get(k), bar) || !take(asset, all.get(k))) {
                return false;
            }
        }
        quiet.set(asset);
        return true;
    }

    private boolean take(int asset, WorkingOrder order) {
        boolean isFirst = Double.isInfinite(trails[asset]);
        double price = order.stop();
        if (order.buys() == sells[asset]) {
            return false;
        }
        if (order.origin == OrderCause.STOP_LOSS && order.ticket.type() == OrderType.STOP) {
            stops[asset] = sells[asset] ? Math.max(stops[asset], price)
                    : Math.min(stops[asset], price);
            return true;
        }
        if (order.origin == OrderCause.TAKE_PROFIT && order.ticket.type() == OrderType.LIMIT) {
            double limit = order.ticket.prices().limit();
            limits[asset] = sells[asset] ? Math.min(limits[asset], limit)
                    : Math.max(limits[asset], limit);
            return true;
        }
        trails[asset] = price;
        double trail = order.ticket.prices().trail();
        behind[asset] = sells[asset] ? 1 - trail : 1 + trail;
        return isFirst && !Double.isNaN(price) && isTrailing(order);
    }

    private static boolean isTrailing(WorkingOrder order) {
        return order.origin == OrderCause.TRAILING
                && order.ticket.type() == OrderType.TRAILING_STOP
                && order.ticket.prices().trailsByFraction();
    }

    private static boolean isAtRest(WorkingOrder order, int bar) {
        return order.state == OrderState.WORKING && order.filled == 0 && order.rest() != 0
                && !order.triggered && order.changes.isEmpty() && order.parent == null
                && order.mayOnlyReduce() && !order.isAtOnce() && order.firstBar <= bar + 1
                && order.ticket.timeInForce() == TimeInForce.GOOD_TILL_CANCELLED;
    }

    /** An asset's orders are to be looked at again: they stand where bars have brought them. */
    void wake(int asset) {
        if (quiet.get(asset)) {
            settle(asset);
            quiet.clear(asset);
        }
    }

    /** Tells all orders where bars have brought them. */
    void settle() {
        for (int asset = quiet.nextSetBit(0); asset >= 0; asset = quiet.nextSetBit(asset + 1)) {
            settle(asset);
        }
    }

    private void settle(int asset) {
        List<WorkingOrder> all = orders.of(asset);
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).ticket.type().trails()) {
                all.get(k).level = trails[asset];
            }
        }
    }

    /** Makes others what these are, their orders aside. */
    void copyTo(QuietExits other) {
        int assets = stops.length;
        other.quiet.clear();
        other.quiet.or(quiet);
        System.arraycopy(sells, 0, other.sells, 0, assets);
        System.arraycopy(stops, 0, other.stops, 0, assets);
        System.arraycopy(limits, 0, other.limits, 0, assets);
        System.arraycopy(trails, 0, other.trails, 0, assets);
        System.arraycopy(behind, 0, other.behind, 0, assets);
    }

    /** Forgets all; the orders must stand where they are. */
    void clear() {
        quiet.clear();
    }
}
