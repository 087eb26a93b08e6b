package io.troupe.strategies;

import io.troupe.model.Cadence;

/**
 * How often a strategy looks again: on the first bar of each day, ISO week (from Monday) or month,
 * in UTC. The first bar of the data counts as the first of its period.
 */
public enum Rebalance {
    DAILY(Cadence.DAILY), WEEKLY(Cadence.WEEKLY), MONTHLY(Cadence.MONTHLY);

    private final Cadence cadence;

    Rebalance(Cadence cadence) {
        this.cadence = cadence;
    }

    /** Whether the view's bar is the first of its period. */
    public boolean isDue(MarketView view) {
        return view.bar() == 0 || cadence.begins(view.epochSeconds(1), view.epochSeconds());
    }
}
