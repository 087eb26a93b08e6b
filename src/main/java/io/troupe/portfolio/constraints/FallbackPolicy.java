package io.troupe.portfolio.constraints;

import java.util.List;

/**
 * In which order fallbacks are tried where no weights meet the constraints. If none of them gives
 * weights, what is held stays. Immutable.
 *
 * @param order each at most once, and nothing after {@link Fallback#CASH}, which always works
 */
public record FallbackPolicy(List<Fallback> order) {
    /** What is held stays. */
    public static final FallbackPolicy DEFAULT = new FallbackPolicy(List.of(Fallback.PREVIOUS));

    /** Checks the order. */
    public FallbackPolicy {
        order = List.copyOf(order);
        for (int i = 0; i < order.size(); i++) {
            Fallback each = order.get(i);
            if (order.indexOf(each) < i) {
                throw new IllegalArgumentException("fallback " + each.label() + " is there twice");
            }
            if (i > 0 && order.get(i - 1) == Fallback.CASH) {
                throw new IllegalArgumentException("fallback " + each.label()
                        + " is never reached: cash before it always works");
            }
        }
    }
}
