package io.troupe.config.execution;

import io.troupe.config.risk.StrategyRisk;
import io.troupe.model.orders.ExitRules;
import io.troupe.model.orders.OrderPolicy;

/**
 * How one strategy trades, as written, and what it must keep to.
 *
 * @param style how what it wants becomes orders
 * @param exits when it gives up a position whatever it wants
 * @param sizing how what it asks for becomes quantities
 * @param risk limits and halts of its own
 */
public record OrderSettings(StyleSettings style, ExitRules exits, SizingSettings sizing,
        StrategyRisk risk) {
    /** Market orders, no exits, weights that are fractions of the equity, and no limits. */
    public static final OrderSettings PLAIN = new OrderSettings(StyleSettings.MARKET,
            ExitRules.NONE, SizingSettings.WEIGHTS, StrategyRisk.NONE);

    /** How it trades, once nothing is wrong with what was written. */
    public OrderPolicy policy() {
        return new OrderPolicy(style.style(), exits);
    }
}
