package io.troupe.features.indicators.volume;

import io.troupe.features.indicators.Ratio;

/** Where a bar's volume went, after Chaikin. */
final class MoneyFlow {
    private MoneyFlow() {}

    /**
     * The volume times the place of the close in the bar's range, −1 at the low and 1 at the high;
     * 0 if the bar has no range.
     */
    static double of(double high, double low, double close, double volume) {
        return Ratio.of((close - low) - (high - close), high - low, 0) * volume;
    }
}
