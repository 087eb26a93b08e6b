package io.troupe.execution;

import io.troupe.math.Ties;

/**
 * How much of a bar's volume may be traded.
 *
 * @param share of the volume, in (0, 1]
 * @param volumes units traded, time-major ({@code bar·assets + asset}); NaN is none
 * @param lotUnits units in a lot, by asset
 * @param lotSteps quantity steps in a lot, by asset
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of columns, never compared
public record VolumeLimit(double share, double[] volumes, double[] lotUnits, long[] lotSteps) {
    /** Checks the volumes. */
    public VolumeLimit {
        if (volumes.length == 0) {
            throw new IllegalArgumentException("a volume limit needs data with volumes");
        }
    }

    /**
     * The most steps in a bar: {@code floor(volume · share / lot)} lots; a lot that would not fit a
     * {@code long} with those before it is no limit any more.
     */
    public long mostSteps(int bar, int asset) {
        double traded = volumes[bar * lotSteps.length + asset];
        if (Double.isNaN(traded)) {
            return 0;
        }
        long lots = (long) Ties.truncate(traded * share / lotUnits[asset]);
        return Math.min(lots, Long.MAX_VALUE / lotSteps[asset]) * lotSteps[asset];
    }
}
