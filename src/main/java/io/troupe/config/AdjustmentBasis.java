package io.troupe.config;

/** From where prices are adjusted. */
public enum AdjustmentBasis implements Labeled {
    /** From the last bar backwards. */
    BACKWARD("backward"),
    /** As of the bar at which one looks. */
    POINT_IN_TIME("point-in-time");

    private final String label;

    AdjustmentBasis(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
