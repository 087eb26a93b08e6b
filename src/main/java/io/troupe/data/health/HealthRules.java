package io.troupe.data.health;

import io.troupe.model.Interval;

/**
 * From where on something is odd.
 *
 * @param staleBars so many equal closes on end are a finding, ≥ 2
 * @param jump a close that is further from the one before than this fraction of it is a finding,
 *        in either direction: 0.4 finds both +40 % and a fall to 1/1.4 of the price; > 0
 * @param gapBars so many bars missing on end are a finding, ≥ 1
 */
public record HealthRules(int staleBars, double jump, int gapBars) {
    private static final HealthRules DAILY = new HealthRules(10, 0.4, 1);
    private static final HealthRules INTRADAY = new HealthRules(120, 0.2, 30);

    /** Checks the components. */
    public HealthRules {
        if (staleBars < 2) {
            throw new IllegalArgumentException("staleBars must be at least 2, was " + staleBars);
        }
        if (!(jump > 0) || Double.isInfinite(jump)) {
            throw new IllegalArgumentException("jump must be a positive number, was " + jump);
        }
        if (gapBars < 1) {
            throw new IllegalArgumentException("gapBars must be at least 1, was " + gapBars);
        }
    }

    /** What is usual for bars of an interval. */
    public static HealthRules of(Interval interval) {
        return interval.isIntraday() ? INTRADAY : DAILY;
    }
}
