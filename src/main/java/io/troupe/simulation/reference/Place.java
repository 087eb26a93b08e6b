package io.troupe.simulation.reference;

import io.troupe.execution.MarketBars;
import io.troupe.execution.matching.Intrabar;
import io.troupe.model.BarPoint;
import java.util.Comparator;

/**
 * Where orders of a bar can meet: what happens at the same point of it, at the same price.
 *
 * @param asset index of the instrument
 * @param reference the price before slippage
 */
record Place(int asset, BarPoint point, double reference) {
    /** Asset by asset, and of each in the order in which a bar's course comes to them. */
    static Comparator<Place> inOrder(MarketBars market, Intrabar intrabar, int bar) {
        return Comparator.comparingInt(Place::asset).thenComparing(Place::point)
                .thenComparingDouble(place -> place.rises(market, intrabar, bar)
                        ? place.reference
                        : -place.reference);
    }

    /** Whether the price rises where this is: on the second leg it goes back. */
    boolean rises(MarketBars market, Intrabar intrabar, int bar) {
        return point.isWithin()
                && isHighFirst(market, intrabar, bar) == (point != BarPoint.SECOND_LEG);
    }

    private boolean isHighFirst(MarketBars market, Intrabar intrabar, int bar) {
        int cell = bar * market.assets() + asset;
        double up = market.highs()[cell] - market.opens()[cell];
        double down = market.opens()[cell] - market.lows()[cell];
        return switch (intrabar) {
            case HIGH_FIRST -> true;
            case LOW_FIRST -> false;
            case ADAPTIVE, WORST -> up < down;
        };
    }
}
