package io.troupe.simulation.plan;

import io.troupe.data.MarketData;
import io.troupe.execution.FillModel;
import io.troupe.ledger.Dividends;
import io.troupe.model.Cadence;
import io.troupe.model.FailurePolicy;
import io.troupe.portfolio.allocators.Allocator;
import io.troupe.portfolio.allocators.Division;
import io.troupe.portfolio.allocators.DivisionRequest;
import io.troupe.risk.limits.Limits;
import java.util.List;

/**
 * Everything a simulation's results depend on. Neither threads nor windows nor the journal are in
 * it: they may not change a result.
 *
 * @param data the prices
 * @param strategies in the order of their index
 * @param capitalMicros what the fund starts with, ≥ 0
 * @param allocator divides it
 * @param decisions how often it is divided anew; the first time before the first bar
 * @param fills prices orders
 * @param dividends what becomes of cash dividends
 * @param limits bounds the fund
 * @param onFailure what becomes of a strategy that fails
 * @param seed source of all randomness
 */
public record SimulationPlan(MarketData data, List<StrategySpec> strategies, long capitalMicros,
        Allocator allocator, Cadence decisions, FillModel fills, Dividends dividends,
        Limits limits, FailurePolicy onFailure, long seed) {
    /** Checks the components. */
    public SimulationPlan {
        strategies = List.copyOf(strategies);
        if (strategies.isEmpty()) {
            throw new IllegalArgumentException("a fund needs at least one strategy");
        }
        if (capitalMicros < 0) {
            throw new IllegalArgumentException("capital must be ≥ 0, was " + capitalMicros);
        }
    }

    /** What each strategy starts with: the allocator's shares before any return is known. */
    public long[] initialCashMicros() {
        return firstDivision().split(capitalMicros);
    }

    /** The division of capital before the first bar. */
    public Division firstDivision() {
        return Division.by(allocator, DivisionRequest.first(ids(), allocator.initialState()));
    }

    /** Ids of the strategies, in the order of their index. */
    public List<String> ids() {
        return strategies.stream().map(StrategySpec::id).toList();
    }

    /** Whether capital is divided anew at a bar's close. */
    public boolean decidesAt(int bar) {
        return begins(decisions, bar);
    }

    /** Whether the fund can ever do less than its sleeves want, so that they must be told. */
    public boolean canRevise() {
        return fills.limitsVolume() || !limits.equals(Limits.NONE);
    }

    /** Whether a period of the cadence begins with a bar; never with the first. */
    public boolean begins(Cadence cadence, int bar) {
        return bar > 0
                && cadence.begins(data.epochSeconds(bar - 1), data.epochSeconds(bar));
    }
}
