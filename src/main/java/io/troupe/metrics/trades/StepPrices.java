package io.troupe.metrics.trades;

/**
 * What one quantity step of an asset is worth, in the fund's currency, at any bar there has been. 0
 * while that is not known, and from an asset's end on.
 */
public interface StepPrices {
    /** What a step is worth per point of the asset's price at a bar; 0 while it is not known. */
    double pointValue(int bar, int asset);

    /** The value at a bar's last known close. */
    double close(int bar, int asset);

    /**
     * The least that a step was worth in some bars: at their lows, or at their last known closes
     * where there is no low.
     *
     * @param lastBar ≥ {@code firstBar}, included
     */
    double lowest(int asset, int firstBar, int lastBar);

    /** The most that a step was worth in some bars: at their highs, as {@link #lowest}. */
    double highest(int asset, int firstBar, int lastBar);
}
