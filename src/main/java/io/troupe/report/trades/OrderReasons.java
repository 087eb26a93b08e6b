package io.troupe.report.trades;

import io.troupe.metrics.trades.ExitReason;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderNumbers;
import java.util.HashMap;
import java.util.Map;

/**
 * Why orders end what they end, told by why they were made: by an exit rule, by a margin call, or
 * as a stop or target that a strategy ordered with its entry. Others are their strategy's own
 * decision. An exit may be filled in the bar in which it is made, before anything is told of it:
 * its number says what it is. Knows the orders that are worked, no more.
 */
final class OrderReasons {
    private final OrderNumbers numbers;
    private final Map<OrderId, ExitReason> open = new HashMap<>();

    OrderReasons(int assets) {
        numbers = new OrderNumbers(assets);
    }

    void order(OrderEvent event) {
        if (event.state().isEnd()) {
            open.remove(event.id());
        } else {
            open.putIfAbsent(event.id(), reason(event));
        }
    }

    ExitReason why(OrderId order) {
        ExitReason known = open.get(order);
        return known != null ? known
                : numbers.exit(order.number()).map(OrderReasons::reason)
                        .orElse(ExitReason.SIGNAL);
    }

    private static ExitReason reason(OrderEvent event) {
        ExitReason reason = reason(event.cause());
        return !reason.isOfOrder() && event.ticket().links().hasParent() ? ofBracket(event)
                : reason;
    }

    private static ExitReason reason(OrderCause cause) {
        return switch (cause) {
            case STOP_LOSS -> ExitReason.STOP_LOSS;
            case TAKE_PROFIT -> ExitReason.TAKE_PROFIT;
            case TRAILING -> ExitReason.TRAILING;
            case TIME_STOP -> ExitReason.TIME_STOP;
            case MARGIN_CALL -> ExitReason.MARGIN_CALL;
            default -> ExitReason.SIGNAL;
        };
    }

    /** A child of an entry is what is to end it. */
    private static ExitReason ofBracket(OrderEvent event) {
        return switch (event.ticket().type()) {
            case STOP, STOP_LIMIT -> ExitReason.STOP_LOSS;
            case TRAILING_STOP, TRAILING_STOP_LIMIT -> ExitReason.TRAILING;
            case LIMIT, LIMIT_ON_OPEN, LIMIT_ON_CLOSE -> ExitReason.TAKE_PROFIT;
            case MARKET, MARKET_ON_OPEN, MARKET_ON_CLOSE -> ExitReason.SIGNAL;
        };
    }
}
