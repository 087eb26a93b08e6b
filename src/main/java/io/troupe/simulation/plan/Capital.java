package io.troupe.simulation.plan;

import io.troupe.data.MarketData;
import io.troupe.model.Cadence;
import io.troupe.model.Sweep;
import io.troupe.portfolio.allocators.Allocator;
import java.time.LocalDate;
import java.util.List;

/**
 * The fund's money and how it is divided between the strategies.
 *
 * @param micros what the fund starts with, ≥ 0
 * @param allocator divides it
 * @param decisions how often it is divided anew; the first time before the first bar
 * @param maxExposure the largest factor on weights that shares above 1 may come to, ≥ 1
 * @param sweep whether what netting and the overlay have gathered is divided with it
 * @param flows what comes to it and leaves it later
 * @param changes dates at which it is divided anew whatever the cadence, since strategies join or
 *        leave: each at the close of the first bar on its date or after it; ascending
 */
public record Capital(long micros, Allocator allocator, Cadence decisions, double maxExposure,
        Sweep sweep, CapitalFlows flows, List<LocalDate> changes) {
    /** Checks the components. */
    public Capital {
        changes = List.copyOf(changes);
        if (micros < 0) {
            throw new IllegalArgumentException("capital must be ≥ 0, was " + micros);
        }
        if (!(maxExposure >= 1) || Double.isInfinite(maxExposure)) {
            throw new IllegalArgumentException("maxExposure must be ≥ 1, was " + maxExposure);
        }
    }

    /** Capital that is divided at its cadence alone. */
    public Capital(long micros, Allocator allocator, Cadence decisions, double maxExposure,
            Sweep sweep, CapitalFlows flows) {
        this(micros, allocator, decisions, maxExposure, sweep, flows, List.of());
    }

    /** Whether a bar after the first is the first one on or after a date of changes. */
    boolean changesAt(MarketData data, int bar) {
        return bar > 0 && changes.stream()
                .anyMatch(date -> BarOfDate.firstFrom(data, date) == bar);
    }

    /** Capital that is neither levered nor swept, and to which nothing comes. */
    public static Capital of(long micros, Allocator allocator, Cadence decisions) {
        return new Capital(micros, allocator, decisions, 1, Sweep.NEVER, CapitalFlows.NONE);
    }
}
