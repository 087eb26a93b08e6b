package io.troupe.execution.matching;

import io.troupe.model.BarPoint;

/**
 * One moment and one price: the close. So it is with data that has nothing else, and by the rules
 * of zipline with all data.
 *
 * <ul>
 * <li>Market orders, also those for the open: at the close.
 * <li>Limit: the close must be at it or below; at the close.
 * <li>Stop: the close must be at it or above; at the close.
 * <li>Stop-limit: one close can trigger and fill it; if it does not fill, it rests as a limit.
 * <li>Trailing stop: the close meets its level before it moves it; at the close.
 * </ul>
 *
 * <p>That is for buyers; sellers see it mirrored. What zipline does besides: prices of orders go to
 * a step that breaks their promise if it is near ({@link TickRounding}), a fill whose impact passes
 * the limit is none, and an order that waited for another one meets the next bar first.
 */
record MomentRule(boolean through) implements BarRule {
    @Override
    public void match(LiveOrder order, BarPrices bar, Touch into) {
        double price = bar.close(order.side());
        double stop = order.type().hasStop() ? order.stop() : Double.NEGATIVE_INFINITY;
        boolean reached = price >= stop;
        if (!reached && !order.triggered()) {
            into.nothing(order.type().trails()
                    ? order.side() * order.trailed(stop, price)
                    : order.level(), false);
            return;
        }
        boolean rests = order.triggered() || !order.type().hasStop();
        double limit = order.type().hasLimit() ? order.limit(stop) : Double.POSITIVE_INFINITY;
        if (price > (rests ? BarRule.reach(limit, bar, through) : limit)) {
            into.nothing(order.level(), order.type().hasStop());
            return;
        }
        into.fill(BarPoint.CLOSE, bar.close());
        if (rests) {
            into.resting();
        }
        if (order.type().hasStop()) {
            into.stopped(order.level());
        }
    }
}
