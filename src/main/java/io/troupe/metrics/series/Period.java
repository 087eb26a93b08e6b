package io.troupe.metrics.series;

/** A part of the calendar that bars are grouped by. */
public enum Period {
    /** Months: {@code 2008-10}. */
    MONTH,
    /** Quarters: {@code 2008-Q4}. */
    QUARTER,
    /** Years: {@code 2008}. */
    YEAR;

    private static final int MONTH_LENGTH = "2008-10".length();
    private static final int YEAR_LENGTH = "2008".length();

    /**
     * The name of the period that a bar falls into; names of successive periods ascend.
     *
     * @param time the bar's time, beginning with its date as {@code 2008-10-01}
     */
    public String label(String time) {
        return switch (this) {
            case MONTH -> time.substring(0, MONTH_LENGTH);
            case QUARTER -> time.substring(0, YEAR_LENGTH) + "-Q"
                    + ((Integer.parseInt(time.substring(YEAR_LENGTH + 1, MONTH_LENGTH)) + 2) / 3);
            case YEAR -> time.substring(0, YEAR_LENGTH);
        };
    }
}
