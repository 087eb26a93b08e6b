package io.troupe.features.indicators;

import io.troupe.math.rolling.ExponentialMean;
import io.troupe.model.BarCount;

/** After how many bars a recursive computation has forgotten where it began. */
public final class Settling {
    private Settling() {}

    /** Of an exponential average with a share of the newest value. */
    public static BarCount exponential(double share) {
        return ExponentialMean.settlingCount(share);
    }
}
