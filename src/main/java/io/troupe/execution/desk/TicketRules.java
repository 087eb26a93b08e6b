package io.troupe.execution.desk;

import io.troupe.execution.costs.ChargedOrder;
import io.troupe.execution.costs.FillQuote;
import io.troupe.execution.costs.MonthVolume;
import io.troupe.execution.costs.QuoteRequest;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.matching.TickRounding;
import io.troupe.model.OrderType;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderTicket;

/** Which tickets cannot be worked, and why: what can be known at the close at which they come. */
final class TicketRules {
    /** How many orders of one strategy may be working at once. */
    static final int MOST_ORDERS = 10_000;
    private static final long MOST_STEPS = 1L << 52;
    /** How many times the price may be the close's before the value would not fit a ledger. */
    private static final long MARGIN = 8;

    private final DeskRules rules;
    private final boolean[] isGone;
    private final QuoteRequest request = new QuoteRequest();
    private final FillQuote quote = new FillQuote();

    /**
     * The rules of one desk.
     *
     * @param isGone by asset, whether its instrument is no more; looked at, not copied
     */
    TicketRules(DeskRules rules, boolean[] isGone) {
        this.rules = rules;
        this.isGone = isGone;
    }

    /**
     * Why a new order is refused at a bar's close; {@link OrderCause#NONE} if it is not.
     *
     * @param working how many orders are worked already
     */
    OrderCause refusal(int bar, OrderTicket ticket, DeskAccount account, int working) {
        int asset = ticket.asset();
        if (asset < 0 || asset >= isGone.length || isGone[asset]) {
            return OrderCause.INSTRUMENT;
        }
        if (working >= MOST_ORDERS) {
            return OrderCause.TOO_MANY;
        }
        OrderCause byItself = refusal(bar, ticket);
        if (byItself != OrderCause.NONE) {
            return byItself;
        }
        boolean sellsShort = !ticket.reduceOnly() && ticket.links().parent() < 0
                && ticket.quantity() < 0 && account.position(asset) + ticket.quantity() < 0;
        return sellsShort && !rules.terms().shortable()[asset] ? OrderCause.NOT_SHORTABLE
                : OrderCause.NONE;
    }

    /** Why an order is refused whatever is held and worked. */
    private OrderCause refusal(int bar, OrderTicket ticket) {
        if (isForTheOpen(ticket.type()) && !rules.market().hasOpens()) {
            return OrderCause.NEEDS_OPENS;
        }
        if (!hasPrices(ticket)) {
            return OrderCause.PRICE;
        }
        if (!isQuantity(bar, ticket)) {
            return OrderCause.QUANTITY;
        }
        if (ticket.timeInForce() == TimeInForce.GOOD_TILL_DATE && isOver(ticket, bar)) {
            return OrderCause.DATE;
        }
        return OrderCause.NONE;
    }

    /** Why a change of an order is refused: it stays as it is then. */
    OrderCause refusalOfChange(int bar, OrderTicket ticket, WorkingOrder order) {
        if (!hasPrices(ticket)) {
            return OrderCause.PRICE;
        }
        boolean isTurned = Long.signum(ticket.quantity())
                * Long.signum(order.ticket.quantity()) < 0;
        boolean isCancel = ticket.quantity() == 0;
        return isTurned || (!isCancel && !isQuantity(bar, ticket)) ? OrderCause.QUANTITY
                : OrderCause.NONE;
    }

    private boolean isOver(OrderTicket ticket, int bar) {
        return new Lifetimes(rules).isOver(ticket, bar);
    }

    private static boolean isForTheOpen(OrderType type) {
        return type == OrderType.MARKET_ON_OPEN || type == OrderType.LIMIT_ON_OPEN;
    }

    private boolean isQuantity(int bar, OrderTicket ticket) {
        long quantity = ticket.quantity();
        return quantity != 0 && quantity % rules.terms().lotSteps()[ticket.asset()] == 0
                && quantity <= MOST_STEPS && quantity >= -MOST_STEPS && fitsLedger(bar, ticket);
    }

    /** Whether a fill at several times its prices and the close would fit a ledger. */
    private boolean fitsLedger(int bar, OrderTicket ticket) {
        int asset = ticket.asset();
        double close = rules.market().closes()[bar * rules.market().assets() + asset];
        double price = greater(greater(close, ticket.prices().limit()), ticket.prices().stop());
        if (Double.isNaN(price) || !rules.costs().hasRate(bar, asset)) {
            return true;
        }
        try {
            rules.costs().quote(request.at(bar, asset, price), MARGIN * ticket.quantity(),
                    new ChargedOrder(), new MonthVolume(), quote);
            return true;
        } catch (ArithmeticException tooLarge) {
            return false;
        }
    }

    private static double greater(double a, double b) {
        return Double.isNaN(a) || b > a ? b : a;
    }

    private boolean hasPrices(OrderTicket ticket) {
        OrderPrices prices = ticket.prices();
        MatchingRules.Book book = rules.matching().book();
        double tick = rules.terms().ticks()[ticket.asset()];
        boolean buys = ticket.quantity() > 0;
        double limit = TickRounding.limit(book, buys, prices.limit(), tick);
        double stop = TickRounding.stop(book, buys, prices.stop(), tick);
        return switch (ticket.type()) {
            case MARKET, MARKET_ON_OPEN, MARKET_ON_CLOSE -> true;
            case LIMIT, LIMIT_ON_OPEN, LIMIT_ON_CLOSE -> isPrice(limit);
            case STOP -> isPrice(stop);
            case STOP_LIMIT -> isPrice(stop) && isPrice(limit);
            case TRAILING_STOP -> trails(prices, stop);
            case TRAILING_STOP_LIMIT -> trails(prices, stop) && prices.limitOffset() >= 0
                    && Double.isFinite(prices.limitOffset());
        };
    }

    private static boolean trails(OrderPrices prices, double stop) {
        boolean isBounded = !prices.trailsByFraction() || prices.trail() < 1;
        return isPrice(prices.trail()) && isBounded && (Double.isNaN(stop) || isPrice(stop));
    }

    private static boolean isPrice(double price) {
        return price > 0 && Double.isFinite(price);
    }
}
