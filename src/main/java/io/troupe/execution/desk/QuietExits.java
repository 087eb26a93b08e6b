package io.troupe.execution.desk;

import io.troupe.execution.MarketBars;
import io.troupe.execution.exits.ExitLevels;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderState;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exits of positions that nothing else happens to. As long as a bar's range reaches none of
 * them all that it does is to move trailing stops: that takes two comparisons, and there need not
 * even be orders, which are made again from their prices when something else happens. The levels
 * are those that the matching of the orders would come to.
 */
final class QuietExits {
    private final DeskRules rules;
    private final WorkingOrders orders;
    private final Exits exits;
    private final ExitLevels levels = new ExitLevels();
    /** How far the trailing stop may fall back; NaN if there is none. */
    private final double fraction;
    private final BitSet quiet = new BitSet();
    /** By asset the steps that its orders are for. */
    private final long[] quantity;
    /** The nearest stop that stays; infinitely far if there is none. */
    private final double[] stops;
    /** The nearest limit; infinitely far if there is none. */
    private final double[] limits;
    /** Where the trailing stop stands; infinitely far if there is none. */
    private final double[] trails;
    /** Where it stood when it was ordered. */
    private final double[] trailsFrom;
    /** The bar at whose close its orders were decided. */
    private final int[] decidedAt;
    /** The first bar that they met. */
    private final int[] firstBar;

    QuietExits(DeskRules rules, WorkingOrders orders, Exits exits) {
        this.rules = rules;
        this.orders = orders;
        this.exits = exits;
        fraction = exits.rules().trailing().orElse(Double.NaN);
        int assets = exits.areKept() ? rules.market().assets() : 0;
        quantity = new long[assets];
        stops = new double[assets];
        limits = new double[assets];
        trails = new double[assets];
        trailsFrom = new double[assets];
        decidedAt = new int[assets];
        firstBar = new int[assets];
    }

    /** Whether an asset has exits that are no orders. */
    boolean has(int asset) {
        return quiet.get(asset);
    }

    /** Whether an asset's orders sell, as those of a long position do. */
    private boolean sells(int asset) {
        return stops[asset] < limits[asset];
    }

    /** The first asset from an index on that has exits that are no orders; negative: none. */
    int next(int from) {
        return quiet.nextSetBit(from);
    }

    /** Lets them meet a bar, those of assets that are matched aside; adds what it reaches. */
    void meet(int bar, BitSet reached) {
        for (int asset = quiet.nextSetBit(0); asset >= 0; asset = quiet.nextSetBit(asset + 1)) {
            if (!reached.get(asset) && rules.market().trades(bar, asset)
                    && rules.costs().hasRate(bar, asset)) {
                double trail = missed(bar, asset);
                if (Double.isNaN(trail)) {
                    reached.set(asset);
                } else {
                    trails[asset] = trail;
                }
            }
        }
    }

    /** Where a bar in which an asset trades leaves the trailing stop; NaN if it reaches any. */
    double missed(int bar, int asset) {
        MarketBars market = rules.market();
        int cell = bar * market.assets() + asset;
        double close = market.closes()[cell];
        if (!rules.hasPath(bar, asset)) {
            return missed(asset, close, close);
        }
        double open = market.opens()[cell];
        double high = market.highs()[cell];
        double low = market.lows()[cell];
        return open <= high && open >= low && close <= high && close >= low
                ? missed(asset, high, low)
                : Double.NaN;
    }

    /** The same of a range, wherever in the bar the trailing stop is moved. */
    private double missed(int asset, double high, double low) {
        double trail = trail(asset, high, low);
        boolean passes = sells(asset)
                ? low > trail && low > stops[asset] && high < limits[asset]
                : high < trail && high < stops[asset] && low > limits[asset];
        return passes ? trail : Double.NaN;
    }

    private double trail(int asset, double high, double low) {
        if (Double.isInfinite(trails[asset])) {
            return trails[asset];
        }
        return sells(asset) ? Math.max(trails[asset], high * (1 - fraction))
                : Math.min(trails[asset], low * (1 + fraction));
    }

    /**
     * Takes the exits of a position that is entered in a bar.
     *
     * @param steps held from now on, where nothing was
     * @param price what a unit costs, slippage included
     * @param close the price that it is entered at before slippage, if that is the bar's close;
     *        NaN: it is the open, and all of the bar is met
     * @return whether they are all there, and the bar reaches none
     */
    boolean enter(int bar, int asset, long steps, double price, double close) {
        levels.ofEntry(exits.rules(), price, steps);
        set(asset, -steps, bar - 1, bar);
        for (int kind = 0; kind < Exits.KINDS.size(); kind++) {
            OrderCause cause = Exits.KINDS.get(kind);
            double level = exits.onGrid(asset, cause, levels);
            if (level > 0) {
                set(asset, cause, level);
            } else if (!Double.isNaN(level)) {
                return false;
            }
        }
        double trail = Double.isNaN(close) ? missed(bar, asset) : trail(asset, close, close);
        trails[asset] = trail;
        quiet.set(asset, !Double.isNaN(trail));
        return !Double.isNaN(trail);
    }

    private void set(int asset, long steps, int decided, int first) {
        double side = steps < 0 ? 1 : -1;
        quantity[asset] = steps;
        decidedAt[asset] = decided;
        firstBar[asset] = first;
        stops[asset] = side * Double.NEGATIVE_INFINITY;
        limits[asset] = side * Double.POSITIVE_INFINITY;
        trails[asset] = side * Double.NEGATIVE_INFINITY;
        trailsFrom[asset] = trails[asset];
    }

    private void set(int asset, OrderCause kind, double price) {
        switch (kind) {
            case STOP_LOSS -> stops[asset] = price;
            case TAKE_PROFIT -> limits[asset] = price;
            default -> {
                trails[asset] = price;
                trailsFrom[asset] = price;
            }
        }
    }

    /** Whether an asset has such exits, or its orders can be taken after a bar. */
    boolean isOrTakes(int asset, int bar) {
        return has(asset) || (!exits.stopped().isStopped(asset) && take(asset, bar));
    }

    /**
     * Takes the orders of an asset after a bar, if it has no others than exits of one position that
     * can be made again from what is kept here.
     */
    private boolean take(int asset, int bar) {
        List<WorkingOrder> all = orders.of(asset);
        if (all.isEmpty() || rules.matching().book() != MatchingRules.Book.TROUPE) {
            return false;
        }
        WorkingOrder first = all.getFirst();
        set(asset, first.ticket.quantity(), first.id.decidedAt(), first.firstBar);
        for (int k = 0; k < all.size(); k++) {
            WorkingOrder order = all.get(k);
            if (!isAtRest(order, bar) || !Exits.KINDS.contains(order.origin)) {
                return false;
            }
            set(asset, order.origin, order.origin == OrderCause.TAKE_PROFIT
                    ? order.ticket.prices().limit()
                    : order.ticket.prices().stop());
            if (!order.isLike(order(asset, order.origin))) {
                return false;
            }
            trails[asset] = order.origin == OrderCause.TRAILING ? order.level : trails[asset];
        }
        orders.drop(asset);
        quiet.set(asset);
        return true;
    }

    private static boolean isAtRest(WorkingOrder order, int bar) {
        boolean stands = order.ticket.type().trails() ? !Double.isNaN(order.level)
                : Double.compare(order.level, order.ticket.prices().stop()) == 0;
        return stands && order.state == OrderState.WORKING && order.filled == 0
                && order.taken == 0 && order.rest() != 0 && !order.triggered
                && order.changes.isEmpty() && order.parent == null && order.firstBar <= bar + 1;
    }

    /** The order of a kind as it stands; null if there is none. */
    private @Nullable WorkingOrder order(int asset, OrderCause kind) {
        double price = switch (kind) {
            case STOP_LOSS -> stops[asset];
            case TAKE_PROFIT -> limits[asset];
            default -> trailsFrom[asset];
        };
        if (Double.isInfinite(price)) {
            return null;
        }
        WorkingOrder order = exits.order(decidedAt[asset], kind,
                exits.ticket(asset, quantity[asset], kind, price), firstBar[asset]);
        if (kind == OrderCause.TRAILING) {
            order.level = trails[asset];
        }
        return order;
    }

    /** An asset's exits are orders again, which stand where bars have brought them. */
    void wake(int asset) {
        if (quiet.get(asset)) {
            quiet.clear(asset);
            for (OrderCause kind : Exits.KINDS) {
                WorkingOrder order = order(asset, kind);
                if (order != null) {
                    orders.add(order);
                }
            }
        }
    }

    /** Tells that the exits of a position were made. */
    void tellMade(int asset, DeskEvents events) {
        for (int kind = 0; events.areRead() && kind < Exits.KINDS.size(); kind++) {
            OrderCause cause = Exits.KINDS.get(kind);
            WorkingOrder order = order(asset, cause);
            if (order != null) {
                order.level = order.ticket.prices().stop();
                events.event(order.event(cause));
            }
        }
    }

    /** A position was given up, and its exits with it. */
    void end(int asset, DeskEvents events) {
        quiet.clear(asset);
        for (int kind = 0; events.areRead() && kind < Exits.KINDS.size(); kind++) {
            WorkingOrder order = order(asset, Exits.KINDS.get(kind));
            if (order != null) {
                order.state = OrderState.CANCELLED;
                events.event(order.event(OrderCause.POSITION_CLOSED));
            }
        }
    }

    /** Makes others what these are. */
    void copyTo(QuietExits other) {
        int assets = stops.length;
        other.quiet.clear();
        other.quiet.or(quiet);
        System.arraycopy(quantity, 0, other.quantity, 0, assets);
        System.arraycopy(stops, 0, other.stops, 0, assets);
        System.arraycopy(limits, 0, other.limits, 0, assets);
        System.arraycopy(trails, 0, other.trails, 0, assets);
        System.arraycopy(trailsFrom, 0, other.trailsFrom, 0, assets);
        System.arraycopy(decidedAt, 0, other.decidedAt, 0, assets);
        System.arraycopy(firstBar, 0, other.firstBar, 0, assets);
    }

    /** Forgets all. */
    void clear() {
        quiet.clear();
    }
}
