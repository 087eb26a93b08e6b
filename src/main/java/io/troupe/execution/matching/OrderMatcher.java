package io.troupe.execution.matching;

import io.troupe.model.BarPoint;

/**
 * Says whether, where and at which price one order meets one bar of its asset. A pure function:
 * the same order and bar give the same answer, and nothing is remembered.
 */
public final class OrderMatcher {
    private final MatchingRules rules;
    private final BarPoint marketAt;

    /**
     * A matcher by rules.
     *
     * @param marketAt where market orders fill: {@link BarPoint#OPEN} or {@link BarPoint#CLOSE}
     */
    public OrderMatcher(MatchingRules rules, BarPoint marketAt) {
        this.rules = rules;
        this.marketAt = marketAt;
    }

    /** The rules. */
    public MatchingRules rules() {
        return rules;
    }

    /**
     * Lets an order meet a bar in which its asset trades.
     *
     * @param into what the bar does to it
     */
    public void match(LiveOrder order, BarPrices bar, Touch into) {
        switch (order.type()) {
            case MARKET -> market(marketAt, bar, into);
            case MARKET_ON_OPEN -> market(BarPoint.OPEN, bar, into);
            case MARKET_ON_CLOSE -> market(BarPoint.CLOSE, bar, into);
            case LIMIT, LIMIT_ON_OPEN, LIMIT_ON_CLOSE, STOP, STOP_LIMIT, TRAILING_STOP,
                    TRAILING_STOP_LIMIT ->
                into.nothing(order.level(), order.triggered());
        }
    }

    /**
     * Which of the orders of a group that cancel each other the bar fills: the index of the one
     * that fills first, -1 if none fills.
     *
     * @param orders the orders of the group in the order of their ids
     * @param touches what {@link #match} said of each
     * @param count how many of both are looked at
     */
    public int first(LiveOrder[] orders, Touch[] touches, int count, BarPrices bar) {
        for (int index = 0; index < count; index++) {
            if (touches[index].fills()) {
                return index;
            }
        }
        return -1;
    }

    private static void market(BarPoint at, BarPrices bar, Touch into) {
        if (at == BarPoint.OPEN && bar.hasOpens()) {
            into.fill(BarPoint.OPEN, bar.open(), false);
        } else {
            into.fill(BarPoint.CLOSE, bar.close(), false);
        }
    }
}
