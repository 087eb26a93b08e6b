package io.troupe.data.adjustment;

import io.troupe.model.Labeled;

/** From where prices are adjusted. */
public enum AdjustBasis implements Labeled {
    /** From the last bar backwards: orders fill at adjusted prices too. */
    BACKWARD("backward"),
    /**
     * As of the bar at which a strategy is asked: it sees adjusted prices, and orders fill at those
     * that traded.
     */
    POINT_IN_TIME("point-in-time");

    private final String label;

    AdjustBasis(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
