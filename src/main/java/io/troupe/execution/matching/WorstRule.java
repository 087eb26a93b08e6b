package io.troupe.execution.matching;

import io.troupe.model.BarPoint;

/**
 * Of all courses from the open to the close that touch both extremes, the one whose value at the
 * close is lowest for the order's owner. What a course does to an order is worth its signed
 * quantity times the close less the price, so the owner is worst off where
 *
 * <ul>
 * <li>a stop is reached as soon as an extreme reaches it: beyond the close it is reached on every
 * course, and on this side of it a fill costs;
 * <li>a limit is reached only if every course comes to it: those that are still to touch the
 * extreme behind it, or to end beyond it;
 * <li>a trailing stop is met where it stands first, or, if no course can come down to that, at the
 * extreme, to which some course has brought it.
 * </ul>
 *
 * <p>An order that waited for another one is live from that one's fill, to which the price came for
 * the first time: before a fill on the way down the low was not touched, so it is still ahead on
 * every course, while the high may be over.
 */
record WorstRule(boolean through) implements BarRule {
    @Override
    public void match(LiveOrder order, BarPrices bar, Touch into) {
        double stop = order.type().hasStop() ? order.stop() : Double.NEGATIVE_INFINITY;
        if (order.triggered() || order.start(bar) >= stop) {
            atOnce(order, bar, stop, into);
        } else if (order.type().trails()) {
            trailing(order, bar, stop, into);
        } else {
            stop(order, bar, stop, into);
        }
    }

    /** It is a limit order or a market order from the first price on. */
    private void atOnce(LiveOrder order, BarPrices bar, double stop, Touch into) {
        if (order.type().hasLimit()) {
            limit(order, bar, order.limit(stop), into);
        } else {
            first(order, bar, into);
        }
        if (order.type().hasStop()) {
            into.stopped(order.level());
        }
    }

    private void limit(LiveOrder order, BarPrices bar, double limit, Touch into) {
        int side = order.side();
        double sure = order.bestAhead() ? bar.best(side) : bar.close(side);
        if (order.start(bar) <= limit) {
            first(order, bar, into);
        } else if (sure <= BarRule.reach(limit, bar, through)) {
            within(order, bar, limit, into).resting().ahead(side, order.bestAhead(), false);
        } else {
            into.nothing(order.level(), order.triggered());
        }
    }

    /** A stop that the first price does not reach. */
    private void stop(LiveOrder order, BarPrices bar, double stop, Touch into) {
        int side = order.side();
        double limit = order.type().hasLimit() ? order.limit(stop) : Double.POSITIVE_INFINITY;
        if (bar.worst(side) < stop) {
            into.nothing(order.level(), false);
        } else if (stop <= limit) {
            within(order, bar, stop, into).stopped(order.level())
                    .ahead(side, false, order.worstAhead());
        } else if (bar.close(side) <= BarRule.reach(limit, bar, through)) {
            boolean highFirst = BarPath.highFirst(Intrabar.WORST, bar);
            BarPoint trigger = leg(order, bar, stop);
            into.fill(BarPath.legOf(highFirst, bar, side * limit, trigger, side * stop),
                    side * limit).resting().stopped(order.level()).turning(side * stop);
        } else {
            into.nothing(order.level(), true);
        }
    }

    /** A trailing stop whose last level the first price does not reach. */
    private static void trailing(LiveOrder order, BarPrices bar, double old, Touch into) {
        int side = order.side();
        double start = order.start(bar);
        double stop = order.trailed(old, start);
        double worst = bar.worst(side);
        if (worst >= stop) {
            within(order, bar, stop, into).stopped(side * stop)
                    .ahead(side, false, order.worstAhead());
        } else if (worst >= order.trailed(stop, bar.best(side))) {
            within(order, bar, worst, into).stopped(side * worst)
                    .turning(side * order.bringing(worst))
                    .ahead(side, false, order.worstAhead());
        } else {
            double sure = order.bestAhead() ? bar.best(side)
                    : Math.min(start, bar.close(side));
            into.nothing(side * order.trailed(stop, sure), false);
        }
    }

    private static void first(LiveOrder order, BarPrices bar, Touch into) {
        BarPoint point = order.isWithin() ? order.since() : BarPoint.OPEN;
        into.fill(point, order.side() * order.start(bar))
                .ahead(order.side(), order.bestAhead(), order.worstAhead());
    }

    private static Touch within(LiveOrder order, BarPrices bar, double price, Touch into) {
        return into.fill(leg(order, bar, price), order.side() * price);
    }

    private static BarPoint leg(LiveOrder order, BarPrices bar, double price) {
        return BarPath.legOf(BarPath.highFirst(Intrabar.WORST, bar), bar, order.side() * price,
                order.since(), order.sincePrice());
    }
}
