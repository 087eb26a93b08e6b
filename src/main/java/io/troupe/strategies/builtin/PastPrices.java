package io.troupe.strategies.builtin;

import io.troupe.features.FeatureColumn;
import io.troupe.strategies.MarketView;
import java.util.stream.IntStream;

/** Reads windows of past closes. */
final class PastPrices {
    private PastPrices() {}

    /** The assets that can be traded and have {@code bars} returns up to the view's bar. */
    static int[] ofLength(int bars, FeatureColumn close, MarketView view) {
        return bars > view.bar() ? new int[0]
                : IntStream.range(0, view.assets())
                        .filter(asset -> view.canTrade(asset)
                                && !Double.isNaN(view.value(close, asset, bars)))
                        .toArray();
    }

    /** The simple return of the bar {@code lagBars} ≥ 0 bars ago. */
    static double returnAt(int lagBars, int asset, FeatureColumn close, MarketView view) {
        return view.value(close, asset, lagBars) / view.value(close, asset, lagBars + 1) - 1;
    }
}
