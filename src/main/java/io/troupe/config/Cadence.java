package io.troupe.config;

/** How often capital is divided anew. */
public enum Cadence implements Labeled {
    /** At the first bar only. */
    NEVER("never"),
    /** At every bar's close. */
    DAILY("daily"),
    /** At the last bar of each week. */
    WEEKLY("weekly"),
    /** At the last bar of each month. */
    MONTHLY("monthly");

    private final String label;

    Cadence(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
