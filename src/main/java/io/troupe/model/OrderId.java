package io.troupe.model;

/**
 * Names an order by where it was decided, so that a run that is executed again has the same ids.
 *
 * @param decidedAt index of the bar at whose close it was decided, ≥ 0
 * @param sleeve index of the strategy, or {@link #HOUSE} for an order of the fund, or {@link
 *        #OVERLAY}
 * @param number which of that bar's orders of that sleeve it is, ≥ 0; a market order, of which
 *        there is one per asset, has the index of its asset
 */
public record OrderId(int decidedAt, int sleeve, int number) {
    /** The sleeve of orders of the fund: the net of what its strategies ordered. */
    public static final int HOUSE = -1;
    /** The sleeve of what the fund holds though no strategy asked for it. */
    public static final int OVERLAY = -3;

    /** Checks the components. */
    public OrderId {
        boolean isSleeve = sleeve >= HOUSE || sleeve == OVERLAY;
        if (decidedAt < 0 || !isSleeve || number < 0) {
            throw new IllegalArgumentException("an order has a bar, a sleeve and a number, not "
                    + decidedAt + ", " + sleeve + ", " + number);
        }
    }
}
