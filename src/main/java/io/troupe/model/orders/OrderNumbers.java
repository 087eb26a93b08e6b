package io.troupe.model.orders;

import java.util.Optional;

/**
 * Which number an order has among those of a bar and sleeve ({@link
 * io.troupe.model.OrderId#number}): told by what it is, so that a run that is executed again has
 * the same ids. First the orders of targets, one per asset; then exits, some kinds per asset; then
 * those a strategy asked for itself, in the order in which it did.
 *
 * @param assets how many instruments the run has
 */
public record OrderNumbers(int assets) {
    private static final OrderCause[] EXITS = {OrderCause.STOP_LOSS, OrderCause.TAKE_PROFIT,
            OrderCause.TRAILING, OrderCause.TIME_STOP};

    /** The order that brings an asset to its target. */
    public int ofTarget(int asset) {
        return asset;
    }

    /**
     * The order by which a position is given up.
     *
     * @param cause a cause that {@linkplain OrderCause#isExit is an exit}
     */
    public int ofExit(int asset, OrderCause cause) {
        for (int kind = 0; kind < EXITS.length; kind++) {
            if (EXITS[kind] == cause) {
                return assets + EXITS.length * asset + kind;
            }
        }
        throw new IllegalArgumentException(cause + " is no exit");
    }

    /** Which exit an order of a number is, if it is one. */
    public Optional<OrderCause> exit(int number) {
        return number < assets || isRequest(number) ? Optional.empty()
                : Optional.of(EXITS[(number - assets) % EXITS.length]);
    }

    /** The {@code count}-th order, from 0, that a strategy asked for at the bar. */
    public int ofRequest(int count) {
        return (1 + EXITS.length) * assets + count;
    }

    /** Whether a number is that of an order that a strategy asked for. */
    public boolean isRequest(int number) {
        return number >= (1 + EXITS.length) * assets;
    }

    /** Why the order of a number was made: for a target, as an exit, or by request. */
    public OrderCause originOf(int number) {
        if (number < assets) {
            return OrderCause.NEW_TARGET;
        }
        return isRequest(number) ? OrderCause.REQUESTED : EXITS[(number - assets) % EXITS.length];
    }
}
