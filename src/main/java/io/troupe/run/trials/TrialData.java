package io.troupe.run.trials;

import io.troupe.data.Fingerprint;
import io.troupe.data.MarketData;

/**
 * On what something was tried. Immutable.
 *
 * @param head the data's fingerprint at the last bar, the first {@value #DIGITS} digits
 * @param start the same after the first {@link Fingerprint#BLOCK_BARS} bars, or all if they are
 *        fewer
 * @param bars how many bars, ≥ 1
 * @param from time of the first
 * @param to time of the last
 */
public record TrialData(String head, String start, int bars, String from, String to) {
    /** Of a fingerprint: enough to tell data apart that nobody made to be mistaken. */
    static final int DIGITS = 32;

    /** Checks the count. */
    public TrialData {
        if (bars < 1) {
            throw new IllegalArgumentException("bars must be ≥ 1, was " + bars);
        }
    }

    /** The first bars of some data. */
    static TrialData of(MarketData data, Fingerprint fingerprint, int bars) {
        return new TrialData(digits(fingerprint, bars - 1),
                digits(fingerprint, Math.min(bars, Fingerprint.BLOCK_BARS) - 1), bars,
                data.time(0), data.time(bars - 1));
    }

    static String digits(Fingerprint fingerprint, int bar) {
        return fingerprint.hashAt(bar).substring(0, DIGITS);
    }
}
