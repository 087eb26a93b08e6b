package io.troupe.data.restated;

/**
 * What a restatement does to who held an asset over the seam.
 *
 * @param bar the last bar that was booked before it, the seam
 * @param asset index of the asset
 * @param numerator of a split, new shares …
 * @param denominator … for so many old ones; both 1 of none
 * @param dividend cash for each share as shares were counted before, 0 for none
 */
public record SeamAction(int bar, int asset, long numerator, long denominator, double dividend) {}
