package io.troupe.strategies.builtin;

import io.troupe.features.FeatureColumn;
import io.troupe.features.Price;
import io.troupe.features.rolling.averages.SimpleMovingAverage;
import io.troupe.features.rolling.volatility.RealizedVolatility;
import io.troupe.math.Ties;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.StrategyContext;

/** What {@link MetaLabelledTrend} sees of an asset at a bar; NaN where it is too new. */
final class MetaSignals {
    /** Recent volatility is measured on so much of the window. */
    private static final int RECENT = 3;

    private final int fastBars;
    private final int slowBars;
    private final double barsPerYear;
    private final FeatureColumn close;
    private final FeatureColumn fast;
    private final FeatureColumn slow;
    private final FeatureColumn volatility;
    private final FeatureColumn recentVolatility;

    MetaSignals(int fastBars, int slowBars, int volatilityBars, StrategyContext context) {
        this.fastBars = fastBars;
        this.slowBars = slowBars;
        barsPerYear = context.barsPerYear().number();
        close = context.feature(Price.CLOSE);
        fast = context.feature(new SimpleMovingAverage(fastBars));
        slow = context.feature(new SimpleMovingAverage(slowBars));
        volatility = context.feature(new RealizedVolatility(volatilityBars));
        recentVolatility = context.feature(new RealizedVolatility(volatilityBars / RECENT));
    }

    double close(int asset, MarketView view) {
        return view.value(close, asset);
    }

    /** The simple return of the bar. */
    double change(int asset, MarketView view) {
        return PastPrices.returnAt(0, asset, close, view);
    }

    /** The standard deviation of a bar's return. */
    double volatility(int asset, MarketView view) {
        return view.value(volatility, asset) / Math.sqrt(barsPerYear);
    }

    /** Which way the trend goes: +1 or −1. */
    int side(int asset, MarketView view) {
        return view.value(fast, asset) > view.value(slow, asset) * Ties.FACTOR ? 1 : -1;
    }

    /** What the model is told of a bet. */
    double[] known(int asset, int side, MarketView view) {
        double sigma = volatility(asset, view);
        double fastMean = view.value(fast, asset);
        double price = close(asset, view);
        double before = view.value(close, asset, fastBars);
        return new double[]{
                side * (fastMean / view.value(slow, asset) - 1) / (sigma * Math.sqrt(slowBars)),
                side * (price / before - 1) / (sigma * Math.sqrt(fastBars)),
                side * (price / fastMean - 1) / (sigma * Math.sqrt(fastBars)),
                view.value(recentVolatility, asset) / view.value(volatility, asset) - 1};
    }
}
