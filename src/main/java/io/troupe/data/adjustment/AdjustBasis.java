package io.troupe.data.adjustment;

/** From where prices are adjusted. */
public enum AdjustBasis {
    /** From the last bar backwards: orders fill at adjusted prices too. */
    BACKWARD,
    /**
     * As of the bar at which a strategy is asked: it sees adjusted prices, and orders fill at those
     * that traded.
     */
    POINT_IN_TIME
}
