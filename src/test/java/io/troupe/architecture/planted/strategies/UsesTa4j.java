package io.troupe.architecture.planted.strategies;

import org.ta4j.core.BarSeries;

/** Breaks a law on purpose: ta4j stays in its adapter. */
public final class UsesTa4j {
    private UsesTa4j() {}

    /** Uses it. */
    public static int bars(BarSeries series) {
        return series.getBarCount();
    }
}
