package io.troupe.model.orders;

/**
 * How one strategy trades.
 *
 * @param style how what it wants becomes orders
 * @param exits when it gives up a position whatever it wants
 */
public record OrderPolicy(OrderStyle style, ExitRules exits) {
    /** Market orders and no exits. */
    public static final OrderPolicy PLAIN = new OrderPolicy(OrderStyle.MARKET, ExitRules.NONE);

    /** Whether it is that. */
    public boolean isPlain() {
        return equals(PLAIN);
    }
}
