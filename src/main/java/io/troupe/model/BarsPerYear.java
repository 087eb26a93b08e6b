package io.troupe.model;

import java.util.Locale;

/**
 * How many bars make a year of a data set, the factor of everything that is stated per year, and
 * where the number comes from. Immutable.
 *
 * @param number bars in a year, finite, &gt; 0; need not be whole
 * @param origin where it comes from
 * @param how a few words on how it came about, to follow a colon
 */
public record BarsPerYear(double number, Origin origin, String how) {
    private static final int MONTHS = 12;

    /** Checks the number. */
    public BarsPerYear {
        if (!(number > 0) || Double.isInfinite(number)) {
            throw new IllegalArgumentException(
                    "bars per year must be finite and above 0, was " + number);
        }
    }

    /** Where a number of bars per year comes from. */
    public enum Origin {
        /** The user said so. */
        SET,
        /** Counted in the sessions of an exchange. */
        CALENDAR,
        /** Counted in the times of the data. */
        TIMES,
        /** What is usual for such bars, where there were too few of them to count. */
        ASSUMED;

        /** The name used in files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The number a user has set. */
    public static BarsPerYear set(double number) {
        return new BarsPerYear(number, Origin.SET, SettingNames.DATA_BARS_PER_YEAR);
    }

    /**
     * How many bars some years have, to the nearest whole bar, at least 1.
     *
     * @param years how many, ≥ 0
     */
    public int years(double years) {
        return Math.clamp(Math.round(number * years), 1, Integer.MAX_VALUE);
    }

    /**
     * How many bars some months have, a month being the twelfth part of a year, at least 1.
     *
     * @param months how many, ≥ 0
     */
    public int months(int months) {
        return Math.clamp(Math.round(number * months / MONTHS), 1, Integer.MAX_VALUE);
    }

    /** One line for a person: the number and where it comes from. */
    public String sentence() {
        return text() + " bars a year (" + origin.label() + ": " + how + ")";
    }

    private String text() {
        return number == Math.rint(number) && number < 1e15 ? Long.toString((long) number)
                : Double.toString(number);
    }
}
