package io.troupe.simulation.plan;

import io.troupe.model.Cadence;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.risk.sizing.Sizing;
import io.troupe.strategies.Strategy;
import java.util.function.Supplier;

/**
 * One strategy of the fund.
 *
 * @param id its name in settings and results, unique
 * @param factory makes a fresh instance; called again when a run is executed again
 * @param resize how often targets that did not change are sized anew; those that change always are
 * @param policy how it trades
 * @param sizing how what it asks for becomes quantities
 * @param risk what it must keep to by itself
 */
public record StrategySpec(String id, Supplier<? extends Strategy> factory, Cadence resize,
        OrderPolicy policy, Sizing sizing, SleeveRisk risk) {
    /** A strategy without limits and halts of its own. */
    public StrategySpec(String id, Supplier<? extends Strategy> factory, Cadence resize,
            OrderPolicy policy, Sizing sizing) {
        this(id, factory, resize, policy, sizing, SleeveRisk.NONE);
    }

    /** The same whose weights are fractions of its equity. */
    public StrategySpec(String id, Supplier<? extends Strategy> factory, Cadence resize,
            OrderPolicy policy) {
        this(id, factory, resize, policy, Sizing.WEIGHTS);
    }

    /** The same that trades by market orders. */
    public StrategySpec(String id, Supplier<? extends Strategy> factory, Cadence resize) {
        this(id, factory, resize, OrderPolicy.PLAIN);
    }

    /** The same strategy, sized otherwise. */
    public StrategySpec with(Sizing other) {
        return new StrategySpec(id, factory, resize, policy, other, risk);
    }

    /** The same strategy, which must keep to something else. */
    public StrategySpec with(SleeveRisk other) {
        return new StrategySpec(id, factory, resize, policy, sizing, other);
    }
}
