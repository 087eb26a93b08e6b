package io.troupe.features;

import io.troupe.data.MarketData;

/**
 * A number per asset and bar that uses bars ≤ t. Implementations are records: two equal ones are
 * the same feature and are computed once.
 */
public interface Feature {
    /**
     * Computes the feature for every bar and asset of {@code data}, time-major like the data; NaN
     * until it is defined. Deterministic, and prefix-invariant: cutting later bars changes no
     * earlier value.
     */
    double[] compute(MarketData data);

    /** How many bars pass before the first defined value: 0 if the first bar has one. */
    int warmupBars();
}
