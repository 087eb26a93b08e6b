package io.troupe.report.books;

import io.troupe.metrics.Convention;
import io.troupe.metrics.RiskFree;
import io.troupe.metrics.trades.TripMatching;
import io.troupe.simulation.plan.VarRules;
import java.util.Optional;

/**
 * What a fund is measured by and against. Immutable.
 *
 * @param convention whose definitions apply where authors differ
 * @param riskFree what capital earns without risk
 * @param benchmark what it is compared with, if anything
 * @param trades how fills are put together to round trips
 * @param forecasts by what it is forecast what may be lost
 */
public record Measures(Convention convention, RiskFree riskFree, Optional<Benchmark> benchmark,
        TripMatching trades, VarRules forecasts) {
    /** What applies where nothing is said. */
    public static final Measures USUAL = new Measures(Convention.EMPYRICAL, RiskFree.none(),
            Optional.empty(), TripMatching.FLAT_TO_FLAT);

    /** The same with forecasts as they are where nothing is said. */
    public Measures(Convention convention, RiskFree riskFree, Optional<Benchmark> benchmark,
            TripMatching trades) {
        this(convention, riskFree, benchmark, trades, VarRules.DEFAULT);
    }

    /** The same with other forecasts. */
    public Measures with(VarRules other) {
        return new Measures(convention, riskFree, benchmark, trades, other);
    }
}
