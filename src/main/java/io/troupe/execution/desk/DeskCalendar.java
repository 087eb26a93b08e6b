package io.troupe.execution.desk;

/**
 * Sessions of a run's instruments as far as orders need them.
 *
 * @param assets how many instruments there are
 * @param sessionEnds the index of the last bar of the session that a bar belongs to, time-major
 *        ({@code bar·assets + asset})
 * @param sessionDays the date on which that session begins, as days since 1970-01-01 in the zone of
 *        the exchange, likewise
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of columns, never compared
public record DeskCalendar(int assets, int[] sessionEnds, int[] sessionDays) {
    /** The last bar of the session that begins after, or goes on in, the bar after this one. */
    public int nextSessionEnd(int bar, int asset) {
        int next = Math.min((bar + 1) * assets, sessionEnds.length - assets);
        return sessionEnds[next + asset];
    }

    /**
     * The last bar of the last session that begins on or before a date. The end of the data is no
     * end of such a session if it begins before the date: another may follow.
     *
     * @param day days since 1970-01-01
     * @return -1 if all sessions begin after the date
     */
    int lastBarOn(long day, int asset) {
        int low = 0;
        int high = sessionDays.length / assets;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sessionDays[middle * assets + asset] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean goesOn = low == sessionDays.length / assets
                && sessionDays[(low - 1) * assets + asset] < day;
        return goesOn ? Integer.MAX_VALUE : low - 1;
    }
}
