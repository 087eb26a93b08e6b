package io.troupe.model.orders;

import io.troupe.model.OrderType;
import io.troupe.model.TimeInForce;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy asks to be done, at the close of a bar. It is worked from the next bar on.
 *
 * @param asset index of the instrument
 * @param quantity signed count of quantity steps
 * @param type at which price it may fill
 * @param prices those of its type
 * @param timeInForce how long it is worked
 * @param goodTill the last date of a {@link TimeInForce#GOOD_TILL_DATE}, else null
 * @param reduceOnly whether it may only bring a position towards 0
 * @param links what other orders have to do with it
 */
public record OrderTicket(int asset, long quantity, OrderType type, OrderPrices prices,
        TimeInForce timeInForce, @Nullable LocalDate goodTill, boolean reduceOnly,
        OrderLinks links) {
    /** A market order until it is filled. */
    public static OrderTicket market(int asset, long quantity) {
        return new OrderTicket(asset, quantity, OrderType.MARKET, OrderPrices.NONE,
                TimeInForce.GOOD_TILL_CANCELLED, null, false, OrderLinks.NONE);
    }

    /** An order of a type with prices, until it is filled. */
    public static OrderTicket of(int asset, long quantity, OrderType type, OrderPrices prices) {
        return new OrderTicket(asset, quantity, type, prices, TimeInForce.GOOD_TILL_CANCELLED,
                null, false, OrderLinks.NONE);
    }

    /** A limit order until it is filled. */
    public static OrderTicket limit(int asset, long quantity, double limit) {
        return of(asset, quantity, OrderType.LIMIT, OrderPrices.limit(limit));
    }

    /** A stop order until it is filled. */
    public static OrderTicket stop(int asset, long quantity, double stop) {
        return of(asset, quantity, OrderType.STOP, OrderPrices.stop(stop));
    }

    /** The same of an instrument that has another index. */
    public OrderTicket of(int other) {
        return new OrderTicket(other, quantity, type, prices, timeInForce, goodTill, reduceOnly,
                links);
    }

    /** The same with another time in force, none that needs a date. */
    public OrderTicket during(TimeInForce other) {
        return new OrderTicket(asset, quantity, type, prices, other, null, reduceOnly, links);
    }

    /** The same through a date. */
    public OrderTicket until(LocalDate date) {
        return new OrderTicket(asset, quantity, type, prices, TimeInForce.GOOD_TILL_DATE, date,
                reduceOnly, links);
    }

    /** The same, only to bring a position towards 0. */
    public OrderTicket reducing() {
        return new OrderTicket(asset, quantity, type, prices, timeInForce, goodTill, true, links);
    }

    /** The same with other links. */
    public OrderTicket linked(OrderLinks other) {
        return new OrderTicket(asset, quantity, type, prices, timeInForce, goodTill, reduceOnly,
                other);
    }
}
