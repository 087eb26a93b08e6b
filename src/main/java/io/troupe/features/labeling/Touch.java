package io.troupe.features.labeling;

/** Which prices touch a barrier. A barrier is touched by a price strictly beyond it. */
public enum Touch {
    /** Closes; the position ends at that close. */
    CLOSE,
    /**
     * The bar's high and low; the position ends at the barrier, or at the bar's open if that is
     * beyond it already.
     */
    HIGH_LOW
}
