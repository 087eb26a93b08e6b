package io.troupe.data;

import io.troupe.model.Labeled;

/** Which times of the data become bars. */
public enum AlignPolicy implements Labeled {
    /** Those at which any asset has a price. */
    UNION("union"),
    /** Those at which every asset has a price. */
    INTERSECTION("intersection"),
    /** Those inside of sessions of the calendar. */
    SESSIONS("sessions");

    private final String label;

    AlignPolicy(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
