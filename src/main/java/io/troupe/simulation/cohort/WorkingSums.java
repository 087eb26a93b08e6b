package io.troupe.simulation.cohort;

import io.troupe.execution.Sides;
import io.troupe.simulation.cohort.BarSums.Column;

/**
 * What the orders of sleeves that have desks may do in the next bar, by asset, as far as the fund's
 * limits must know it; of a fund without desks, whose orders are all sure to fill, nothing.
 *
 * @param certain what is bought and sold at the next open by orders taken as filled
 * @param may what may be bought and what may be sold, each at most
 * @param exits the same of orders that only reduce a sleeve's position
 * @param stops how many stop exits were filled in the bar
 */
@SuppressWarnings("ArrayRecordComponent") // a message between actors of one process
public record WorkingSums(Sides certain, Sides may, Sides exits, long[] stops) {
    private static final Sides NO_SIDES = new Sides(new long[0], new long[0]);
    /** Of a fund without desks. */
    public static final WorkingSums NONE = new WorkingSums(NO_SIDES, NO_SIDES, NO_SIDES,
            new long[0]);

    /** Whether there are desks. */
    public boolean isNone() {
        return stops.length == 0;
    }

    /** Of a fund with desks, to be set. */
    static WorkingSums empty(int assets) {
        return new WorkingSums(sides(assets), sides(assets), sides(assets), new long[assets]);
    }

    private static Sides sides(int assets) {
        return new Sides(new long[assets], new long[assets]);
    }

    /** Becomes what a cohort has told. */
    void set(BarSums sums) {
        sums.copyTo(Column.CERTAIN_BUYS, certain.bought());
        sums.copyTo(Column.CERTAIN_SELLS, certain.sold());
        sums.copyTo(Column.MAY_BUY, may.bought());
        sums.copyTo(Column.MAY_SELL, may.sold());
        sums.copyTo(Column.EXIT_BUYS, exits.bought());
        sums.copyTo(Column.EXIT_SELLS, exits.sold());
        sums.copyTo(Column.STOPS, stops);
    }

    /** Adds what another cohort has told. */
    void add(BarSums sums) {
        sums.addTo(Column.CERTAIN_BUYS, certain.bought());
        sums.addTo(Column.CERTAIN_SELLS, certain.sold());
        sums.addTo(Column.MAY_BUY, may.bought());
        sums.addTo(Column.MAY_SELL, may.sold());
        sums.addTo(Column.EXIT_BUYS, exits.bought());
        sums.addTo(Column.EXIT_SELLS, exits.sold());
        sums.addTo(Column.STOPS, stops);
    }
}
