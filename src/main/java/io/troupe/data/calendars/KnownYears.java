package io.troupe.data.calendars;

/** Numbers of sessions, weeks, months and the like that a year is commonly said to have. */
final class KnownYears {
    /** A year in seconds: 365.25 days. */
    static final double SECONDS = 365.25 * 86_400;
    /** Sessions of a stock exchange: weekdays less holidays. */
    static final double SESSIONS = 252;
    /** Every day. */
    static final double DAYS = 365;
    /** All weekdays, as markets without holidays have them; few days less where they have some. */
    static final double WEEKDAYS = 261;
    static final double FEW_HOLIDAYS = 260;
    static final double WEEKS = 52;
    static final double MONTHS = 12;
    /** How far a count may be from a known number that stands for it. */
    static final double TOLERANCE = 0.02;

    private static final double[] NUMBERS = {DAYS, WEEKDAYS, FEW_HOLIDAYS, SESSIONS, WEEKS,
            WEEKS / 2, MONTHS, MONTHS / 2, 4, 2, 1};

    private KnownYears() {}

    /**
     * The known number that is nearest to a count of bars, of those that are within 2 % of it;
     * NaN if there is none.
     *
     * @param barsOfSession bars of one session: numbers are multiples of it
     */
    static double nearest(double count, int barsOfSession) {
        double found = Double.NaN;
        for (double number : NUMBERS) {
            double distance = Math.abs(count / barsOfSession - number);
            if (distance <= TOLERANCE * number
                    && !(distance >= Math.abs(count / barsOfSession - found))) {
                found = number;
            }
        }
        return found * barsOfSession;
    }
}
