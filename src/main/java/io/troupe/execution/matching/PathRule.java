package io.troupe.execution.matching;

import io.troupe.model.BarPoint;

/** The course of a {@link BarPath}, walked from where the order is live. */
record PathRule(Intrabar intrabar, boolean through) implements BarRule {
    private static final int LEGS = 3;

    @Override
    public void match(LiveOrder order, BarPrices bar, Touch into) {
        walk(order, bar, BarPath.highFirst(intrabar, bar), legAt(order), into);
    }

    /**
     * Walks a path.
     *
     * @param highFirst whether its first leg goes up
     * @param leg in which leg the order becomes live; 0: at the open
     */
    void walk(LiveOrder order, BarPrices bar, boolean highFirst, int leg, Touch into) {
        boolean worstFirst = highFirst == (order.side() > 0);
        double stop = order.type().hasStop() ? order.stop() : Double.NEGATIVE_INFINITY;
        double start = leg == 0 ? bar.open(order.side()) : order.start(bar);
        if (order.triggered() || start >= stop) {
            atOnce(order, bar, worstFirst, leg, into);
        } else if (order.type().trails()) {
            trailing(order, bar, worstFirst, leg, into);
        } else {
            stop(order, bar, worstFirst, leg, into);
        }
    }

    /** It is a limit order or a market order from the first price on. */
    private void atOnce(LiveOrder order, BarPrices bar, boolean worstFirst, int leg, Touch into) {
        double stop = order.type().hasStop() ? order.stop() : Double.NEGATIVE_INFINITY;
        double limit = order.type().hasLimit() ? order.limit(stop) : Double.POSITIVE_INFINITY;
        double start = leg == 0 ? bar.open(order.side()) : order.start(bar);
        if (start <= limit) {
            into.fill(pointOf(leg), order.side() * start);
        } else {
            rest(order, bar, worstFirst, Math.max(leg, 1), limit, into);
        }
        if (order.type().hasStop()) {
            into.stopped(order.level());
        }
    }

    /** A limit that has not been reached before a leg, or before the order is live in it. */
    private void rest(LiveOrder order, BarPrices bar, boolean worstFirst, int leg, double limit,
            Touch into) {
        double reach = BarRule.reach(limit, bar, through);
        for (int next = leg; next <= LEGS; next++) {
            if (end(bar, order.side(), worstFirst, next) <= reach) {
                into.fill(pointOf(next), order.side() * limit).resting();
                return;
            }
        }
        into.nothing(order.level(), order.triggered());
    }

    /** A stop that the first price does not reach. */
    private void stop(LiveOrder order, BarPrices bar, boolean worstFirst, int leg, Touch into) {
        double stop = order.stop();
        double limit = order.type().hasLimit() ? order.limit(stop) : Double.POSITIVE_INFINITY;
        int trigger = Math.max(leg, 1);
        while (trigger <= LEGS && end(bar, order.side(), worstFirst, trigger) < stop) {
            trigger++;
        }
        if (trigger > LEGS) {
            into.nothing(order.level(), false);
        } else if (stop <= limit) {
            into.fill(pointOf(trigger), order.side() * stop).stopped(order.level());
        } else {
            rest(order, bar, worstFirst, trigger, limit, into);
            into.stopped(order.level());
        }
    }

    private static void trailing(LiveOrder order, BarPrices bar, boolean worstFirst, int leg,
            Touch into) {
        int side = order.side();
        double stop = order.trailed(order.stop(),
                leg == 0 ? bar.open(side) : order.start(bar));
        for (int next = Math.max(leg, 1); next <= LEGS; next++) {
            double end = end(bar, side, worstFirst, next);
            if (end >= stop) {
                into.fill(pointOf(next), side * stop).stopped(side * stop);
                return;
            }
            stop = order.trailed(stop, end);
        }
        into.nothing(side * stop, false);
    }

    /** Where a leg ends, as a side sees it. */
    private static double end(BarPrices bar, int side, boolean worstFirst, int leg) {
        if (leg == LEGS) {
            return bar.close(side);
        }
        return worstFirst == (leg == 1) ? bar.worst(side) : bar.best(side);
    }

    private static int legAt(LiveOrder order) {
        return switch (order.since()) {
            case FIRST_LEG -> 1;
            case SECOND_LEG -> 2;
            case THIRD_LEG -> LEGS;
            case BEFORE_TRADING, OPEN, CLOSE -> 0;
        };
    }

    private static BarPoint pointOf(int leg) {
        return switch (leg) {
            case 0 -> BarPoint.OPEN;
            case 1 -> BarPoint.FIRST_LEG;
            case 2 -> BarPoint.SECOND_LEG;
            default -> BarPoint.THIRD_LEG;
        };
    }
}
