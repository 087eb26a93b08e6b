package io.troupe.model;

/** How long an order is worked. */
public enum TimeInForce {
    /**
     * In the bar after its decision and in no other. What that bar does not fill, because the asset
     * does not trade or not in that volume, expires with it; as it is still wanted, it is ordered
     * again, by an order of its own that the limits check like any.
     */
    NEXT_BAR
}
