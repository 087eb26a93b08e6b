package io.troupe.features.signals;

import io.troupe.math.Ties;

/**
 * A position that is entered when a score is far out and left when it is back: −1 from {@code score
 * ≥ entry} on, +1 from {@code score ≤ −entry} on, until {@code |score| ≤ exit}. Between the bands
 * it stays as it was, so that it does not flicker; NaN leaves it as it is.
 *
 * <p>Source: E. P. Chan, <i>Quantitative Trading</i>, 2008, example 3.6, with 2 and 1. Holds what
 * it last decided: one per series, one bar after another.
 */
public final class BandPosition {
    private final double entry;
    private final double exit;
    private int position;

    /**
     * A position of 0.
     *
     * @param entry score at which it is entered, above {@code exit}
     * @param exit score at which it is left, ≥ 0
     * @throws IllegalArgumentException if the bands are not in that order
     */
    public BandPosition(double entry, double exit) {
        if (!(exit >= 0 && entry > exit)) {
            throw new IllegalArgumentException("a band needs entry > exit ≥ 0, were " + entry
                    + " and " + exit);
        }
        this.entry = entry;
        this.exit = exit;
    }

    /**
     * Takes the score of the next bar.
     *
     * @return −1, 0 or 1, to hold from the close of this bar on
     */
    public int next(double score) {
        if (Ties.isAtLeast(-entry, score)) {
            position = 1;
        } else if (Ties.isAtLeast(score, entry)) {
            position = -1;
        } else if (Ties.isAtLeast(exit, Math.abs(score))) {
            position = 0;
        }
        return position;
    }
}
