package io.troupe.report.summary;

import java.util.List;

/**
 * The time-weighted index of one portfolio, 1 at its first bar, at some bars that lie evenly and at
 * the last: enough for a small picture. Immutable.
 */
public final class SampledIndex {
    private final List<float[]> samples;
    private final int portfolio;
    private final int distance;
    private final int bars;
    private final double last;

    /**
     * A view of what was gathered of all portfolios.
     *
     * @param samples by sample and portfolio, never written to again
     * @param portfolio whose it is
     * @param distance how many bars lie between two samples, of which the first is bar 0
     * @param bars how many bars there were
     * @param last the level after the last of them
     */
    SampledIndex(List<float[]> samples, int portfolio, int distance, int bars, double last) {
        this.samples = samples;
        this.portfolio = portfolio;
        this.distance = distance;
        this.bars = bars;
        this.last = last;
    }

    /** How many bars there were. */
    public int bars() {
        return bars;
    }

    /**
     * The level of the last sample at or before a bar, of the last bar its own; ≥ 0, and 0 from
     * the bar on in which all capital was lost.
     *
     * @throws IndexOutOfBoundsException if there was no such bar
     */
    public double at(int bar) {
        if (bar < 0 || bar >= bars) {
            throw new IndexOutOfBoundsException("bar " + bar + " of " + bars);
        }
        return bar == bars - 1 ? last : samples.get(bar / distance)[portfolio];
    }
}
