package io.troupe.config.execution;

import io.troupe.model.orders.ExitRules;
import io.troupe.model.orders.OrderPolicy;

/**
 * How one strategy trades, as written.
 *
 * @param style how what it wants becomes orders
 * @param exits when it gives up a position whatever it wants
 */
public record OrderSettings(StyleSettings style, ExitRules exits) {
    /** Market orders and no exits. */
    public static final OrderSettings PLAIN = new OrderSettings(StyleSettings.MARKET,
            ExitRules.NONE);

    /** How it trades, once nothing is wrong with what was written. */
    public OrderPolicy policy() {
        return new OrderPolicy(style.style(), exits);
    }
}
