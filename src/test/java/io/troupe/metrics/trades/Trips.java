package io.troupe.metrics.trades;

import io.troupe.model.Money;

/** Round trips as a test needs them. */
final class Trips {
    private Trips() {}

    /** A long trip of a cost of 100 that was held for some bars and ended by a signal. */
    static RoundTrip of(double profit, int bars) {
        return of(profit, bars, true, ExitReason.SIGNAL);
    }

    static RoundTrip of(double profit, int bars, boolean isLong, ExitReason exit) {
        return of(profit, bars, isLong, exit, new RoundTrip.Excursion(Math.min(0, profit) - 1,
                Math.max(0, profit) + 2));
    }

    static RoundTrip of(double profit, int bars, boolean isLong, ExitReason exit,
            RoundTrip.Excursion excursion) {
        return new RoundTrip(0, 0, new RoundTrip.Span(10, 10 + bars, false),
                new RoundTrip.Size(isLong, 5, 20, 20), new RoundTrip.Earnings(
                        Money.micros(profit), 0, 1_000_000, 500_000, 250_000, 100_000_000),
                excursion, exit);
    }
}
