package io.troupe.execution.matching;

import io.troupe.execution.matching.MatchingRules.Book;
import io.troupe.model.BarPoint;

/** Which of several orders that cancel one another a bar fills. */
final class Siblings {
    private final MatchingRules rules;
    private final PathRule path;

    Siblings(MatchingRules rules) {
        this.rules = rules;
        path = new PathRule(rules.intrabar(), rules.limitThrough());
    }

    int first(LiveOrder[] orders, Touch[] touches, int count, BarPrices bar) {
        int only = -1;
        int fills = 0;
        for (int index = count - 1; index >= 0; index--) {
            if (touches[index].fills()) {
                only = index;
                fills++;
            }
        }
        if (fills == 0 || rules.book() != Book.TROUPE || !bar.hasOpens()) {
            return only;
        }
        return rules.intrabar() == Intrabar.WORST ? worst(orders, touches, count, bar)
                : firstOnPath(touches, count, bar);
    }

    private int firstOnPath(Touch[] touches, int count, BarPrices bar) {
        boolean highFirst = BarPath.highFirst(rules.intrabar(), bar);
        int first = -1;
        for (int index = 0; index < count; index++) {
            Touch touch = touches[index];
            if (touch.fills() && (first < 0 || BarPath.compare(highFirst, touch.point(),
                    touch.price(), touches[first].point(), touches[first].price()) < 0)) {
                first = index;
            }
        }
        return first;
    }

    /**
     * What fills at the close does so only where nothing else can: beyond the close everything that
     * can be reached is reached before it, and on this side of it a fill costs.
     */
    private int worst(LiveOrder[] orders, Touch[] touches, int count, BarPrices bar) {
        int worst = -1;
        double least = 0;
        int atClose = -1;
        for (int index = 0; index < count; index++) {
            Touch touch = touches[index];
            if (!touch.fills()) {
                continue;
            }
            if (isAtOnce(orders[index], touch)) {
                return index;
            }
            if (touch.point() == BarPoint.CLOSE) {
                atClose = atClose < 0 ? index : atClose;
                continue;
            }
            double value = orders[index].rest() * (bar.close() - touch.price());
            if ((worst < 0 || value < least)
                    && !isForestalled(orders, touches, count, index, bar)) {
                worst = index;
                least = value;
            }
        }
        return worst < 0 ? atClose : worst;
    }

    private static boolean isAtOnce(LiveOrder order, Touch touch) {
        return touch.point() == BarPoint.OPEN || (order.isWithin() && Double.isNaN(touch.turn())
                && touch.point() == order.since() && touch.price() == order.sincePrice());
    }

    /**
     * Whether on the only course that fills an order where it is worst, straight or by one turn,
     * another of its group is filled before.
     */
    private boolean isForestalled(LiveOrder[] orders, Touch[] touches, int count, int index,
            BarPrices bar) {
        LiveOrder order = orders[index];
        double price = touches[index].price();
        double start = order.side() * order.start(bar);
        double turn = Double.isNaN(touches[index].turn()) ? start : touches[index].turn();
        boolean highFirst = turn > start || (turn == start && price < start);
        BarPrices course = new BarPrices().set(start, Math.max(start, Math.max(turn, price)),
                Math.min(start, Math.min(turn, price)), price, bar.tick());
        Touch met = new Touch();
        for (int other = 0; other < count; other++) {
            if (other == index || !comesFrom(orders[other], order)) {
                continue;
            }
            path.walk(orders[other], course, highFirst, 0, met);
            if (met.fills()) {
                int before = BarPath.compare(highFirst, met.point(), met.price(),
                        BarPoint.SECOND_LEG, price);
                if (before < 0 || (before == 0 && other < index)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether another order can fill between open and close and is live since the same point. */
    private static boolean comesFrom(LiveOrder other, LiveOrder order) {
        boolean rests = switch (other.type()) {
            case LIMIT, STOP_LIMIT, TRAILING_STOP_LIMIT -> true;
            case STOP, TRAILING_STOP -> !other.triggered();
            case MARKET, MARKET_ON_OPEN, MARKET_ON_CLOSE, LIMIT_ON_OPEN, LIMIT_ON_CLOSE -> false;
        };
        return rests && other.isWithin() == order.isWithin() && (!order.isWithin()
                || (other.since() == order.since()
                        && Double.compare(other.sincePrice(), order.sincePrice()) == 0));
    }
}
