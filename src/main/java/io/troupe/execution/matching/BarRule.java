package io.troupe.execution.matching;

/**
 * When an order with a limit or a stop fills in a bar. Rules see prices as the side of the order
 * does ({@link BarPrices#best}, {@link LiveOrder#limit}): a seller's are negative, so that less is
 * better for both sides and each rule is written once, for a buyer.
 */
sealed interface BarRule permits LeanRule, MomentRule, PathRule, WorstRule {
    /** So much of a tick is a tick: prices are decimals that doubles only come near to. */
    double ALMOST = 1 - 1e-6;

    /**
     * Lets a limit, stop, stop-limit or trailing order meet a bar.
     *
     * @param order live before the bar's close; no triggered order without a limit
     * @param into what the bar does to it
     */
    void match(LiveOrder order, BarPrices bar, Touch into);

    /** The price to which a limit's bar must come, as its side sees it. */
    static double reach(double limit, BarPrices bar, boolean through) {
        if (!through) {
            return limit;
        }
        return bar.tick() > 0 ? limit - bar.tick() * ALMOST : Math.nextDown(limit);
    }
}
