package io.troupe.execution.matching;

import io.troupe.model.BarPoint;
import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderPrices;

/**
 * What the matching reads of an order: a carrier that is set anew, or kept beside the order and
 * changed with it. Prices are on the grid already; NaN is none.
 */
public final class LiveOrder {
    private OrderType type = OrderType.MARKET;
    private OrderPrices prices = OrderPrices.NONE;
    private long rest;
    private double level = Double.NaN;
    private boolean triggered;
    private BarPoint since = BarPoint.BEFORE_TRADING;
    private double sincePrice = Double.NaN;
    private boolean highAhead = true;
    private boolean lowAhead = true;

    /** A market order for nothing. */
    public LiveOrder() {}

    /**
     * Takes what an order asks for, as one that has not been triggered and that was live before
     * the bar.
     *
     * @param rest signed steps that are still to be filled, not 0
     * @return this
     */
    public LiveOrder set(OrderType type, OrderPrices prices, long rest) {
        this.type = type;
        this.prices = prices;
        this.rest = rest;
        level = prices.stop();
        triggered = false;
        return liveBefore();
    }

    /**
     * Takes how far it has come.
     *
     * @param level where its stop stands; NaN: it has none, or trails and starts with the first
     *        price it meets
     * @param triggered whether its stop has been reached: what is left of it is a market order, or
     *        a limit order if it has a limit
     * @return this
     */
    public LiveOrder at(double level, boolean triggered) {
        this.level = level;
        this.triggered = triggered;
        return this;
    }

    /** It meets the bar from its open on. */
    public LiveOrder liveBefore() {
        since = BarPoint.BEFORE_TRADING;
        sincePrice = Double.NaN;
        highAhead = true;
        lowAhead = true;
        return this;
    }

    /**
     * It waited for an order that the bar filled: it is live from that fill on, and can fill in
     * the rest of the bar. A fill at the close leaves nothing of the bar.
     *
     * @param parent where that was filled
     */
    public LiveOrder liveFrom(Touch parent) {
        since = parent.point();
        sincePrice = parent.price();
        highAhead = parent.highAhead();
        lowAhead = parent.lowAhead();
        return this;
    }

    /** At which price it may fill. */
    public OrderType type() {
        return type;
    }

    /** Its prices. */
    public OrderPrices prices() {
        return prices;
    }

    /** Signed steps that are still to be filled. */
    public long rest() {
        return rest;
    }

    /** Where its stop stands; NaN if it has none, or trails and has not met a price. */
    public double level() {
        return level;
    }

    /** Whether its stop has been reached. */
    public boolean triggered() {
        return triggered;
    }

    /** Since when in this bar it is live; {@link BarPoint#BEFORE_TRADING}: it was before. */
    public BarPoint since() {
        return since;
    }

    /** The price since when it is live; NaN if it was before. */
    public double sincePrice() {
        return sincePrice;
    }

    /** Whether it became live inside this bar, between open and close. */
    boolean isWithin() {
        return since.isWithin();
    }

    /** 1 for a buyer, -1 for a seller. */
    int side() {
        return rest > 0 ? 1 : -1;
    }

    /** Whether every course of the bar still comes to the extreme that is good for its side. */
    boolean bestAhead() {
        return rest > 0 ? lowAhead : highAhead;
    }

    /** Whether every course of the bar still comes to the extreme that is bad for its side. */
    boolean worstAhead() {
        return rest > 0 ? highAhead : lowAhead;
    }

    /** Its limit as its side sees it; the one of a trailing stop-limit follows the stop. */
    double limit(double stop) {
        return type == OrderType.TRAILING_STOP_LIMIT ? stop + prices.limitOffset()
                : side() * prices.limit();
    }

    /** Where its stop stands as its side sees it; never reached before it has met a price. */
    double stop() {
        if (!type.trails()) {
            return side() * prices.stop();
        }
        return Double.isNaN(level) ? Double.POSITIVE_INFINITY : side() * level;
    }

    /** Where its stop stands after a price has been met, as its side sees both: never looser. */
    double trailed(double stop, double met) {
        double behind = prices.trailsByFraction() ? met * (1 + side() * prices.trail())
                : met + prices.trail();
        return Math.min(stop, behind);
    }

    /** Which price brings the stop of a trailing order to another, as its side sees both. */
    double bringing(double stop) {
        return prices.trailsByFraction() ? stop / (1 + side() * prices.trail())
                : stop - prices.trail();
    }

    /** The first price it meets in a bar, as its side sees it. */
    double start(BarPrices bar) {
        return isWithin() ? side() * sincePrice : bar.open(side());
    }
}
