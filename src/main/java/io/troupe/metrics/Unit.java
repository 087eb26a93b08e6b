package io.troupe.metrics;

/** What a figure is measured in. Everything "per year" goes by the record's bars per year. */
public enum Unit {
    /** A part of a whole: 0.1 is ten per cent. */
    FRACTION("fraction"),
    /** A fraction in a year. */
    FRACTION_PER_YEAR("fraction per year"),
    /** A number without dimension. */
    RATIO("ratio"),
    /** How many times in a year. */
    TIMES_PER_YEAR("times per year"),
    /** The fund's currency. */
    MONEY("money"),
    /** How many. */
    COUNT("count"),
    /** How many bars. */
    BARS("bars"),
    /** A bar, by its date. */
    DATE("date");

    private final String label;

    Unit(String label) {
        this.label = label;
    }

    /** The unit in words. */
    public String label() {
        return label;
    }

    /** Whether a person reads it in per cent. */
    public boolean isFraction() {
        return this == FRACTION || this == FRACTION_PER_YEAR;
    }
}
