package io.troupe.report.orders;

import io.troupe.model.OrderId;
import io.troupe.model.RiskEvent;
import io.troupe.model.Side;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderLinks;
import io.troupe.model.orders.OrderName;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderTicket;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Orders, and rules about risk, in words. Immutable. */
public final class OrderText {
    private static final int DECIMALS = 6;
    private static final double PERCENT = 100;

    private final RunContext context;
    private final Units units;

    /** Words for the orders of a run. */
    public OrderText(RunContext context) {
        this.context = context;
        units = new Units(context.data());
    }

    /** What became of an order: its name, how far it is and why, what it asks for. */
    public String event(int portfolio, OrderEvent event) {
        return "order " + context.order(portfolio, event.id()) + " " + state(event) + ": "
                + ticket(portfolio, event.id(), event.ticket(), event.stop()) + filled(event);
    }

    /** How far it is, and why. */
    static String state(OrderEvent event) {
        return event.state().label()
                + (event.cause() == OrderCause.NONE ? "" : " (" + event.cause().label() + ")");
    }

    /** How much of it is filled, if anything is. */
    String filled(OrderEvent event) {
        return event.filled() == 0 ? ""
                : ", " + unsigned(event.ticket().asset(), event.filled()) + " filled";
    }

    /** What an order asks for. */
    String ticket(int portfolio, OrderId id, OrderTicket ticket, double level) {
        long quantity = ticket.quantity();
        String side = quantity == 0 ? "nothing of"
                : Side.of(quantity).label() + " "
                        + unsigned(ticket.asset(), quantity);
        return side + " " + symbol(ticket.asset()) + " " + type(ticket, level) + ", "
                + time(ticket) + (ticket.reduceOnly() ? ", only to reduce" : "")
                + links(portfolio, id, ticket.links());
    }

    private static String type(OrderTicket ticket, double level) {
        OrderPrices prices = ticket.prices();
        String stop = price(Double.isNaN(level) ? prices.stop() : level);
        String label = ticket.type().label();
        return switch (ticket.type()) {
            case MARKET, MARKET_ON_OPEN, MARKET_ON_CLOSE -> label;
            case LIMIT, LIMIT_ON_OPEN, LIMIT_ON_CLOSE -> label + " at " + price(prices.limit());
            case STOP -> label + " at " + stop;
            case STOP_LIMIT -> label + " at " + stop + ", limit " + price(prices.limit());
            case TRAILING_STOP -> label + " at " + stop + ", " + trail(prices);
            case TRAILING_STOP_LIMIT -> label + " at " + stop + ", " + trail(prices)
                    + ", limit " + price(prices.limitOffset()) + " beyond";
        };
    }

    private static String trail(OrderPrices prices) {
        return prices.trailsByFraction()
                ? price(prices.trail() * PERCENT) + " % behind the best price"
                : price(prices.trail()) + " behind the best price";
    }

    private static String time(OrderTicket ticket) {
        return ticket.timeInForce() == TimeInForce.GOOD_TILL_DATE
                ? "good till " + (ticket.goodTill() == null ? "no date" : ticket.goodTill())
                : ticket.timeInForce().label();
    }

    private String links(int portfolio, OrderId id, OrderLinks links) {
        String group = links.hasGroup() ? ", of group " + links.group() : "";
        if (!links.hasParent()) {
            return group;
        }
        OrderName own = context.order(portfolio, id);
        return group + ", for "
                + new OrderName(own.portfolio(), own.decidedAt(), links.parent());
    }

    /** A rule about risk, with what it measured and its limit, as far as there are such numbers. */
    public String risk(RiskEvent event) {
        return event.rule()
                + (event.asset().isPresent() ? ", " + symbol(event.asset().getAsInt()) : "")
                + number(", at ", event.figure()) + number(", limit ", event.limit());
    }

    private static String number(String what, double number) {
        return Double.isNaN(number) ? ""
                : what + (Double.isFinite(number) ? price(number) : Double.toString(number));
    }

    /** A quantity in units without its sign. */
    String unsigned(int asset, long steps) {
        return isKnown(asset) ? units.text(asset, Math.absExact(steps))
                : Math.absExact(steps) + " steps";
    }

    /** The instrument's symbol; a refused order may name one that there is not. */
    String symbol(int asset) {
        return isKnown(asset) ? context.data().symbol(asset) : "instrument " + asset;
    }

    private boolean isKnown(int asset) {
        return asset >= 0 && asset < context.data().assets();
    }

    /** A price as people read it. */
    public static String price(double price) {
        return Double.isFinite(price)
                ? BigDecimal.valueOf(price).setScale(DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros().toPlainString()
                : "no price";
    }
}
