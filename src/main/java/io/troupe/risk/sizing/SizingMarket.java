package io.troupe.risk.sizing;

import io.troupe.risk.sizing.SizingMethod.AverageRange;
import io.troupe.risk.sizing.SizingMethod.VolatilityTarget;
import java.util.Map;
import java.util.TreeMap;

/**
 * What sizes look up of a market, time-major. Each value is known at the close of its bar. Never
 * changed once made; shared by all threads.
 */
public final class SizingMarket {
    private final int assets;
    private final double barsPerYear;
    private final double[] returns;
    /** How many returns in a row are known at a bar. */
    private final int[] known;
    private final Map<Integer, double[]> ranges;
    private final OrderFees fees;

    /**
     * A market.
     *
     * @param assets how many there are
     * @param returns what a price has changed by since the bar before, as a fraction, in the fund's
     *        currency; NaN where it is not known; empty if no size asks for them
     * @param ranges by length of the average what a step moves in an average bar, in money; NaN
     *        where it is not known, or nothing
     * @param fees of orders
     */
    public SizingMarket(int assets, double barsPerYear, double[] returns,
            Map<Integer, double[]> ranges, OrderFees fees) {
        this.assets = assets;
        this.barsPerYear = barsPerYear;
        this.returns = returns;
        this.ranges = new TreeMap<>(ranges);
        this.fees = fees;
        known = new int[returns.length];
        for (int cell = 0; cell < known.length; cell++) {
            int before = cell < assets ? 0 : known[cell - assets];
            known[cell] = Double.isNaN(returns[cell]) ? 0 : before + 1;
        }
    }

    double barsPerYear() {
        return barsPerYear;
    }

    /** Whether so many of an asset's returns are known at a bar, this one's the last. */
    boolean hasReturns(int bar, int asset, int count) {
        return known[bar * assets + asset] >= count;
    }

    double priceReturn(int bar, int asset) {
        return returns[bar * assets + asset];
    }

    /** What a step moves in an average bar; NaN or 0 where that is not known. */
    double range(int bar, int asset, int bars) {
        double[] table = ranges.get(bars);
        if (table == null) {
            throw new IllegalStateException("no ranges of " + bars + " bars were made");
        }
        return table[bar * assets + asset];
    }

    /** What an order would be charged; nothing if it is none. */
    double fee(int bar, int asset, long steps) {
        return steps == 0 ? 0 : fees.fee(bar, asset, steps);
    }

    /**
     * Whether a method knows at a bar what it must of an asset, and did not at the bar before: what
     * was asked for of it and could not be sized now can.
     */
    boolean becomesKnown(SizingMethod method, int bar, int asset) {
        return switch (method) {
            case VolatilityTarget rule ->
                known[bar * assets + asset] == rule.lookbackBars();
            case AverageRange rule -> range(bar, asset, rule.bars()) > 0
                    && (bar == 0 || !(range(bar - 1, asset, rule.bars()) > 0));
            case SizingMethod.Weights _,SizingMethod.Kelly _,SizingMethod.Fixed _ -> false;
        };
    }
}
