package io.troupe.execution.matching;

import io.troupe.model.BarPoint;

/**
 * The rules of LEAN, which looks at the extremes of a bar and asks for no course between them.
 *
 * <ul>
 * <li>Limit: the low must be below it, not at it; at the lesser of high and limit.
 * <li>Stop: the high must be above it, not at it; at the greater of open and stop.
 * <li>Stop-limit: the high must be above the stop; in the same bar, and in every later one, a
 * limit.
 * <li>Trailing stop: touching is enough, and only its level before the bar counts; at the greater
 * of open and level; the bar's low moves the level afterwards.
 * </ul>
 *
 * <p>That is for buyers; sellers see it mirrored. An order that waited for another one meets the
 * next bar first.
 */
record LeanRule(boolean through) implements BarRule {
    @Override
    public void match(LiveOrder order, BarPrices bar, Touch into) {
        boolean hasStop = order.type().hasStop();
        double stop = hasStop ? started(order, bar) : Double.NEGATIVE_INFINITY;
        double worst = bar.worst(order.side());
        boolean trails = order.type().trails();
        boolean reached = order.triggered() || (trails ? worst >= stop : worst > stop);
        if (!reached) {
            into.nothing(trails ? order.side() * order.trailed(stop, bar.best(order.side()))
                    : order.level(), false);
        } else if (order.triggered() || (order.type().hasLimit() && !trails)) {
            limit(order, bar, order.limit(stop), into);
        } else {
            stop(order, bar, stop, into);
        }
        if (reached && hasStop) {
            into.stopped(trails ? order.side() * stop : order.level());
        }
    }

    private static double started(LiveOrder order, BarPrices bar) {
        double stop = order.stop();
        return Double.isInfinite(stop) ? order.trailed(stop, bar.open(order.side())) : stop;
    }

    private void stop(LiveOrder order, BarPrices bar, double stop, Touch into) {
        double price = Math.max(bar.open(order.side()), stop);
        double limit = order.type().hasLimit() ? order.limit(stop) : Double.POSITIVE_INFINITY;
        if (price <= limit) {
            fill(order, bar, price, into);
        } else {
            limit(order, bar, limit, into);
        }
    }

    private void limit(LiveOrder order, BarPrices bar, double limit, Touch into) {
        double best = bar.best(order.side());
        if (best < limit && best <= BarRule.reach(limit, bar, through)) {
            fill(order, bar, Math.min(bar.worst(order.side()), limit), into);
            if (bar.open(order.side()) > limit) {
                into.resting();
            }
        } else {
            into.nothing(order.level(), order.triggered());
        }
    }

    private static void fill(LiveOrder order, BarPrices bar, double price, Touch into) {
        double reference = order.side() * price;
        if (!bar.hasOpens()) {
            into.fill(BarPoint.CLOSE, reference);
        } else if (reference == bar.open()) {
            into.fill(BarPoint.OPEN, reference);
        } else {
            into.fill(BarPath.legOf(BarPath.highFirst(Intrabar.WORST, bar), bar, reference,
                    BarPoint.OPEN, bar.open()), reference);
        }
    }
}
