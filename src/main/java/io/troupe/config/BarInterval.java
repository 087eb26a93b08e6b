package io.troupe.config;

/** The distance between bars. */
public enum BarInterval implements Labeled {
    /** One minute. */
    MINUTE("minute"),
    /** Five minutes. */
    MINUTES_5("5-minutes"),
    /** A quarter of an hour. */
    MINUTES_15("15-minutes"),
    /** Half an hour. */
    MINUTES_30("30-minutes"),
    /** One hour. */
    HOUR("hour"),
    /** One day. */
    DAY("day"),
    /** One week. */
    WEEK("week"),
    /** One month. */
    MONTH("month");

    private final String label;

    BarInterval(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
