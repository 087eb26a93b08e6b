package io.troupe.report.analysis;

import java.util.List;

/**
 * How the time-weighted indices of many strategies lie about each other: quantiles over the
 * strategies at some bars. Immutable by convention: its arrays are not to be changed.
 *
 * @param bars at which, increasing
 * @param quantiles which, increasing, from 0 to 1
 * @param levels by quantile, then by bar
 */
@SuppressWarnings("ArrayRecordComponent") // large, shared and never compared
public record IndexFan(int[] bars, List<Double> quantiles, double[][] levels) {
    /** Copies the list. */
    public IndexFan {
        quantiles = List.copyOf(quantiles);
    }
}
