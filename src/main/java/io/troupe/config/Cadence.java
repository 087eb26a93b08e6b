package io.troupe.config;

/**
 * How often capital is divided anew: at the close of the first bar of each period, in UTC. The
 * first division is before the first bar.
 */
public enum Cadence implements Labeled {
    /** Only before the first bar. */
    NEVER("never"),
    /** At the first bar of each day: at every bar, if bars are days. */
    DAILY("daily"),
    /** At the first bar of each ISO week, from Monday. */
    WEEKLY("weekly"),
    /** At the first bar of each calendar month. */
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
