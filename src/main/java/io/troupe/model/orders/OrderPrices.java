package io.troupe.model.orders;

/**
 * The prices of an order, in the currency of its instrument; NaN is none.
 *
 * @param limit what it never pays beyond, > 0
 * @param stop what must be traded before it can fill, > 0
 * @param trail how far the stop stays behind the best price, > 0
 * @param trailsByFraction whether that is a fraction of the best price, else an amount
 * @param limitOffset how far beyond its stop the limit of a trailing stop-limit is, an amount ≥ 0
 */
public record OrderPrices(double limit, double stop, double trail, boolean trailsByFraction,
        double limitOffset) {
    /** No prices, as of a market order. */
    public static final OrderPrices NONE = new OrderPrices(Double.NaN, Double.NaN, Double.NaN,
            false, Double.NaN);

    /** The price of a limit order. */
    public static OrderPrices limit(double limit) {
        return new OrderPrices(limit, Double.NaN, Double.NaN, false, Double.NaN);
    }

    /** The price of a stop order. */
    public static OrderPrices stop(double stop) {
        return new OrderPrices(Double.NaN, stop, Double.NaN, false, Double.NaN);
    }

    /** The prices of a stop-limit order. */
    public static OrderPrices stopLimit(double stop, double limit) {
        return new OrderPrices(limit, stop, Double.NaN, false, Double.NaN);
    }

    /** The distance of a trailing stop, an amount. */
    public static OrderPrices trailing(double amount) {
        return new OrderPrices(Double.NaN, Double.NaN, amount, false, Double.NaN);
    }

    /** The distance of a trailing stop, a fraction of the best price. */
    public static OrderPrices trailingFraction(double fraction) {
        return new OrderPrices(Double.NaN, Double.NaN, fraction, true, Double.NaN);
    }

    /** The same with a limit so far beyond the stop. */
    public OrderPrices withLimitOffset(double offset) {
        return new OrderPrices(limit, stop, trail, trailsByFraction, offset);
    }
}
