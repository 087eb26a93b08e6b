package io.troupe.bench;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.desk.DeskRules;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.model.orders.ExitRules;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderStyle;
import io.troupe.simulation.plan.MarketDesks;
import io.troupe.simulation.plan.MarketLiquidity;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.simulation.plan.Trading;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The {@link SmaGrid} with a desk for each strategy, at the same costs: with market orders alone,
 * which come to what the grid comes to, or with three exits of every position beside them.
 */
final class DeskGrid {
    /** Sold at 8 % below entry, 25 % above it, and 15 % below the best price since. */
    static final ExitRules EXITS = new ExitRules(OptionalDouble.of(0.08), OptionalDouble.of(0.25),
            OptionalDouble.of(0.15), OptionalInt.empty(), ExitRules.Reentry.ON_CHANGE);

    private DeskGrid() {}

    /** A grid's strategies with desks and market orders alone. */
    static SimulationPlan plan(SimulationPlan grid) {
        return plan(grid, ExitRules.NONE);
    }

    /** A grid's strategies with desks. */
    static SimulationPlan plan(SimulationPlan grid, ExitRules exits) {
        OrderPolicy policy = new OrderPolicy(OrderStyle.MARKET, exits);
        List<StrategySpec> specs = grid.strategies().stream().map(spec -> new StrategySpec(
                spec.id(), spec.factory(), spec.resize(), policy)).toList();
        return new SimulationPlan(grid.data(), specs, grid.capital(),
                new Trading(grid.fills(), Optional.of(rules(grid.data()))), grid.dividends(),
                grid.risk(), grid.construct(), grid.onFailure(), grid.seed());
    }

    private static DeskRules rules(MarketData data) {
        return MarketDesks.rules(data, Field.CLOSE, MarketDesks.costs(data,
                MarketLiquidity.of(data), new BasisPointSlippage(SmaGrid.SLIPPAGE_BPS),
                new PerShareCommission(SmaGrid.FEE_MICROS_PER_SHARE, 0)), MatchingRules.DEFAULT,
                OptionalDouble.empty(), 1);
    }
}
