package io.troupe.execution.matching;

import io.troupe.execution.matching.MatchingRules.Book;
import io.troupe.model.BarPoint;

/**
 * Says whether, where and at which price one order meets one bar of its asset. A pure function:
 * the same order and bar give the same answer, nothing is remembered, and nothing is allocated.
 *
 * <table>
 * <caption>What a buyer's order does in a bar of open O, high H, low L and close C; a seller's is
 * its mirror image. {@code through}: a tick beyond the limit instead of at it</caption>
 * <tr><th>order</th><th>fills if</th><th>at</th></tr>
 * <tr><td>market</td><td>always</td><td>O or C, as the run says</td></tr>
 * <tr><td>market on open, on close</td><td>always</td><td>O, C</td></tr>
 * <tr><td>limit l</td><td>O ≤ l, else L ≤ l</td><td>O, l</td></tr>
 * <tr><td>limit on open, on close</td><td>O ≤ l, C ≤ l</td><td>O, C</td></tr>
 * <tr><td>stop s</td><td>O ≥ s, else H ≥ s</td><td>O, s; what is left of it is a market
 * order</td></tr>
 * <tr><td>stop-limit s, l</td><td>as a stop at p, if p ≤ l; else it rests as a limit after
 * that</td><td>p, l</td></tr>
 * <tr><td>trailing stop by a</td><td>O ≥ its level; else H ≥ the level s after the open, the lesser
 * of both and O + a; else as the course of the bar says</td><td>O, s</td></tr>
 * <tr><td>trailing stop-limit</td><td>as a trailing stop at p, if p is at most the offset above the
 * level; else it rests as a limit there</td><td>p, l</td></tr>
 * </table>
 *
 * <p>{@link WorstRule} and {@link PathRule} say what a bar hides, {@link MomentRule} what data
 * without opens and the rules of zipline do, {@link LeanRule} what those of LEAN do. With both of
 * the latter an order that waited for another one meets the next bar first.
 */
public final class OrderMatcher {
    private final MatchingRules rules;
    private final BarPoint marketAt;
    private final BarRule rule;
    private final BarRule moment;
    private final Siblings siblings;

    /**
     * A matcher by rules.
     *
     * @param marketAt where market orders fill: {@link BarPoint#OPEN} or {@link BarPoint#CLOSE}
     */
    public OrderMatcher(MatchingRules rules, BarPoint marketAt) {
        this.rules = rules;
        this.marketAt = rules.book() == Book.ZIPLINE ? BarPoint.CLOSE : marketAt;
        moment = new MomentRule(rules.limitThrough());
        rule = ruleOf(rules);
        siblings = new Siblings(rules);
    }

    private static BarRule ruleOf(MatchingRules rules) {
        boolean through = rules.limitThrough();
        return switch (rules.book()) {
            case LEAN -> new LeanRule(through);
            case ZIPLINE -> new MomentRule(through);
            case TROUPE -> rules.intrabar() == Intrabar.WORST ? new WorstRule(through)
                    : new PathRule(rules.intrabar(), through);
        };
    }

    /**
     * Lets an order meet a bar in which its asset trades.
     *
     * @param into what the bar does to it
     */
    public void match(LiveOrder order, BarPrices bar, Touch into) {
        if (meetsNextBarFirst(order)) {
            waits(order, into);
            return;
        }
        switch (order.type()) {
            case MARKET -> market(order, bar, marketAt, into);
            case MARKET_ON_OPEN, LIMIT_ON_OPEN -> auction(order, bar, BarPoint.OPEN, into);
            case MARKET_ON_CLOSE, LIMIT_ON_CLOSE -> auction(order, bar, BarPoint.CLOSE, into);
            case STOP, TRAILING_STOP -> {
                if (order.triggered()) {
                    market(order, bar, marketAt, into);
                    into.stopped(order.level());
                } else {
                    resting(order, bar, into);
                }
            }
            case LIMIT, STOP_LIMIT, TRAILING_STOP_LIMIT -> resting(order, bar, into);
        }
    }

    /**
     * Which of the orders of a group that cancel each other the bar fills: the index of the one
     * that fills first, -1 if none fills.
     *
     * <p>By {@link Intrabar#WORST} it is one that the first price fills, else the one that leaves
     * the least value at the close, signed quantity times the close less the price, among those
     * that a course can come to before any other of them: a target on the way up forestalls the
     * trailing stop that only a course beyond it brings to the low. So it is the worst course of
     * all for orders of one side and quantity, as protect one position. By a path it is the first
     * on it; by other rules, and where there is one moment only, the first. Ties go to the first.
     *
     * @param orders all orders of the group that met the bar, in the order of their ids, even those
     *        that do not fill by themselves; without those that chance does not fill
     * @param touches what {@link #match} said of each
     * @param count how many of both are looked at
     */
    public int first(LiveOrder[] orders, Touch[] touches, int count, BarPrices bar) {
        return siblings.first(orders, touches, count, bar);
    }

    private boolean meetsNextBarFirst(LiveOrder order) {
        return switch (order.since()) {
            case BEFORE_TRADING -> false;
            case CLOSE -> true;
            case OPEN, FIRST_LEG, SECOND_LEG, THIRD_LEG ->
                rules.book() != Book.TROUPE || isForTheOpen(order);
        };
    }

    private static boolean isForTheOpen(LiveOrder order) {
        return switch (order.type()) {
            case MARKET_ON_OPEN, LIMIT_ON_OPEN -> true;
            case MARKET, MARKET_ON_CLOSE, LIMIT, LIMIT_ON_CLOSE, STOP, STOP_LIMIT,
                    TRAILING_STOP, TRAILING_STOP_LIMIT ->
                false;
        };
    }

    private static void waits(LiveOrder order, Touch into) {
        double level = order.level();
        if (order.type().trails()) {
            int side = order.side();
            level = side * order.trailed(order.stop(), side * order.sincePrice());
        }
        into.nothing(level, order.triggered());
    }

    private void resting(LiveOrder order, BarPrices bar, Touch into) {
        if (bar.hasOpens()) {
            rule.match(order, bar, into);
        } else if (rules.book() == Book.LEAN) {
            rule.match(order, bar, into);
        } else {
            moment.match(order, bar, into);
        }
    }

    private static void market(LiveOrder order, BarPrices bar, BarPoint at, Touch into) {
        if (at == BarPoint.CLOSE || !bar.hasOpens()) {
            into.fill(BarPoint.CLOSE, bar.close());
        } else {
            BarPoint point = order.isWithin() ? order.since() : BarPoint.OPEN;
            into.fill(point, order.side() * order.start(bar))
                    .ahead(order.side(), order.bestAhead(), order.worstAhead());
        }
    }

    private void auction(LiveOrder order, BarPrices bar, BarPoint wanted, Touch into) {
        BarPoint at = rules.book() == Book.ZIPLINE ? BarPoint.CLOSE : wanted;
        market(order, bar, at, into);
        if (order.type().hasLimit()
                && order.side() * into.price() > order.side() * order.prices().limit()) {
            into.nothing(order.level(), false);
        }
    }
}
