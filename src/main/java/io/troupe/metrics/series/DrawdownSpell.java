package io.troupe.metrics.series;

import java.util.OptionalInt;

/**
 * A time under water: from a peak of the index to the bar that reaches the peak's level again.
 * Immutable.
 *
 * @param peakBar the last bar at the peak's level
 * @param troughBar the bar of the deepest level; of equal ones the first
 * @param recoveryBar the first bar at or above the peak's level; empty if there is none yet
 * @param depth how much of the peak was lost at the trough, a fraction &gt; 0
 */
public record DrawdownSpell(int peakBar, int troughBar, OptionalInt recoveryBar, double depth) {
    /**
     * How many bars it lasts, from the peak to the recovery or to the last bar there is.
     *
     * @param bars how many bars the series has
     */
    public int length(int bars) {
        return recoveryBar.orElse(bars - 1) - peakBar;
    }
}
