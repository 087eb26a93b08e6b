package io.troupe.strategies;

import io.troupe.model.Cadence;

/**
 * How often a strategy looks again, as a parameter: on the first bar of each day, ISO week (from
 * Monday), month, quarter or year, in UTC. The first bar of the data counts as the first of its
 * period.
 */
public enum Rebalance {
    DAILY(Cadence.DAILY), WEEKLY(Cadence.WEEKLY), MONTHLY(Cadence.MONTHLY), QUARTERLY(
            Cadence.QUARTERLY), YEARLY(Cadence.YEARLY);

    private final Cadence cadence;

    Rebalance(Cadence cadence) {
        this.cadence = cadence;
    }

    /** The same as a schedule to declare. */
    public Schedule schedule() {
        return Schedule.of(cadence);
    }
}
