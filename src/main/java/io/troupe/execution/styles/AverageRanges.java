package io.troupe.execution.styles;

import io.troupe.execution.MarketBars;
import io.troupe.math.rolling.ExponentialMean;

/**
 * Average true ranges (J. W. Wilder, <em>New Concepts in Technical Trading Systems</em>, 1978): the
 * true range of a bar is the way from the lower of its low and the close before to the higher of
 * its high and that close; the average begins with the mean of the first n and then goes 1/n of the
 * way to each. A bar without a close is one in which the price stood still.
 */
public final class AverageRanges {
    private AverageRanges() {}

    /**
     * The averages as known at each bar, time-major; NaN before an instrument's bar n + 1.
     *
     * @param market prices in which splits leave no jump
     * @param bars over how many bars is averaged, ≥ 1
     */
    public static double[] of(MarketBars market, int bars) {
        double[] ranges = new double[market.closes().length];
        for (int asset = 0; asset < market.assets(); asset++) {
            fill(ranges, market, asset, bars);
        }
        return ranges;
    }

    private static void fill(double[] ranges, MarketBars market, int asset, int bars) {
        ExponentialMean mean = new ExponentialMean(1.0 / bars, bars);
        double before = Double.NaN;
        for (int cell = asset; cell < ranges.length; cell += market.assets()) {
            double close = orElse(market.closes()[cell], before);
            boolean isFirst = Double.isNaN(before);
            ranges[cell] = isFirst || Double.isNaN(close) ? Double.NaN
                    : mean.next(range(market, cell, close, before));
            before = close;
        }
    }

    private static double range(MarketBars market, int cell, double close, double before) {
        boolean isKnown = market.hasOpens() && !Double.isNaN(market.closes()[cell]);
        double high = isKnown ? orElse(market.highs()[cell], close) : close;
        double low = isKnown ? orElse(market.lows()[cell], close) : close;
        return Math.max(high, before) - Math.min(low, before);
    }

    private static double orElse(double price, double otherwise) {
        return Double.isNaN(price) ? otherwise : price;
    }
}
