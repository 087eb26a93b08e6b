package io.troupe.report.books;

import io.troupe.metrics.Convention;
import io.troupe.metrics.RiskFree;
import io.troupe.metrics.trades.TripMatching;
import java.util.Optional;

/**
 * What a fund is measured by and against. Immutable.
 *
 * @param convention whose definitions apply where authors differ
 * @param riskFree what capital earns without risk
 * @param benchmark what it is compared with, if anything
 * @param trades how fills are put together to round trips
 */
public record Measures(Convention convention, RiskFree riskFree, Optional<Benchmark> benchmark,
        TripMatching trades) {
    /** What applies where nothing is said. */
    public static final Measures USUAL = new Measures(Convention.EMPYRICAL, RiskFree.none(),
            Optional.empty(), TripMatching.FLAT_TO_FLAT);
}
