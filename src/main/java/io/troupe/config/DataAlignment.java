package io.troupe.config;

/** Which times of the data become bars. */
public enum DataAlignment implements Labeled {
    /** Those at which any asset has a price. */
    UNION("union"),
    /** Those at which every asset has a price. */
    INTERSECTION("intersection"),
    /** Those inside of sessions of the calendar. */
    SESSIONS("sessions");

    private final String label;

    DataAlignment(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
