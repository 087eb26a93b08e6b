package io.troupe.risk.limits;

/**
 * What an account's orders may make of its positions, by asset in steps: after any of them have
 * filled, a position lies between {@code held + certain − maySell − exitSells} and {@code held +
 * certain + mayBuy + exitBuys}. The arrays are handed over, not to be written again.
 *
 * @param certain signed: market orders for the next open, taken as filled
 * @param mayBuy ≥ 0: what working orders buy if all of them fill, siblings of a group once; this
 *     and the following are empty if there are no working orders
 * @param maySell ≥ 0: what working orders sell if all of them fill
 * @param exitBuys ≥ 0: what orders buy that only reduce a strategy's position
 * @param exitSells ≥ 0: what orders sell that only reduce a strategy's position
 */
@SuppressWarnings("ArrayRecordComponent") // columns of primitives, never compared
public record OrderEnds(long[] certain, long[] mayBuy, long[] maySell, long[] exitBuys,
        long[] exitSells) {
    private static final long[] NONE = {};

    /** Checks the components. */
    public OrderEnds {
        int working = mayBuy.length;
        if ((working != 0 && working != certain.length) || maySell.length != working
                || exitBuys.length != working || exitSells.length != working) {
            throw new IllegalArgumentException("working orders must be of all "
                    + certain.length + " assets or of none, were of " + working + ", "
                    + maySell.length + ", " + exitBuys.length + " and " + exitSells.length);
        }
    }

    /** Market orders for the next open alone. */
    public static OrderEnds certain(long... certain) {
        return new OrderEnds(certain, NONE, NONE, NONE, NONE);
    }

    /** Whether there are market orders for the next open alone. */
    public boolean areCertain() {
        return mayBuy.length == 0;
    }
}
