package io.troupe.metrics.trades;

import io.troupe.model.Labeled;

/** How fills are put together to round trips. */
public enum TripMatching implements Labeled {
    /** From the first unit held until none is held again, at average cost. */
    FLAT_TO_FLAT("flat-to-flat"),
    /** Each sale closes what was bought first. */
    FIFO("fifo");

    private final String label;

    TripMatching(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
