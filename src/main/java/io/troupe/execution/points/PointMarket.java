package io.troupe.execution.points;

import io.troupe.execution.MarketBars;
import io.troupe.execution.desk.DeskRules;
import io.troupe.execution.matching.BarPath;
import io.troupe.execution.matching.BarPrices;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How the points of a bar follow one another, and how a bar's volume is used up along them by what
 * does not cross inside the fund. Immutable.
 *
 * @param rules prices, the assumed path, and what a bar's volume allows
 */
public record PointMarket(DeskRules rules) {
    /** What is traded in a bar by asset, and of each asset along the path of the bar. */
    public List<PointSum> alongPath(int bar, List<PointSum> sums) {
        if (sums.size() < 2) {
            return sums;
        }
        List<PointSum> sorted = new ArrayList<>(sums);
        sorted.sort(Comparator.comparingInt((PointSum sum) -> sum.at().asset())
                .thenComparing(PointSum::at, (one, other) -> compare(bar, one, other)));
        return sorted;
    }

    private int compare(int bar, TradePoint one, TradePoint other) {
        boolean highFirst = one.point().isWithin() && other.point().isWithin()
                && isHighFirst(bar, one.asset());
        return BarPath.compare(highFirst, one.point(), one.reference(), other.point(),
                other.reference());
    }

    /**
     * The side that prices come to at a point: where they fall, purchases at limits are served,
     * where they rise, sales; the other side runs after them, as stops do.
     *
     * @return 1 for purchases, −1 for sales, 0 at the open and the close, where both meet an
     *         auction
     */
    int servedSide(int bar, TradePoint at) {
        if (!at.point().isWithin()) {
            return 0;
        }
        return BarPath.rises(isHighFirst(bar, at.asset()), at.point()) ? -1 : 1;
    }

    private boolean isHighFirst(int bar, int asset) {
        MarketBars market = rules.market();
        int cell = bar * market.assets() + asset;
        return BarPath.highFirst(rules.matching().intrabar(),
                new BarPrices().set(market.opens()[cell], market.highs()[cell],
                        market.lows()[cell], market.closes()[cell], 0));
    }

    /**
     * Where a bar gives the fund less than what is left when both sides have met: of each asset the
     * first such point, since what happens there may change what comes later.
     *
     * @param sums by asset along the path
     */
    public List<PointShortfall> shortfalls(int bar, List<PointSum> sums) {
        if (rules.volumeLimit().isEmpty()) {
            return List.of();
        }
        List<PointShortfall> shortfalls = new ArrayList<>();
        int asset = -1;
        boolean isShort = false;
        long left = 0;
        for (PointSum sum : sums) {
            if (sum.at().asset() != asset) {
                asset = sum.at().asset();
                isShort = false;
                left = rules.cap(bar, asset);
            }
            long net = sum.net();
            if (!isShort && Math.abs(net) > left) {
                isShort = true;
                shortfalls.add(new PointShortfall(sum, Long.signum(net) * left));
            }
            left -= Math.min(left, Math.abs(net));
        }
        return shortfalls;
    }
}
