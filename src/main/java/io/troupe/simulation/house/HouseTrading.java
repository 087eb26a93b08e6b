package io.troupe.simulation.house;

import io.troupe.ledger.Entitlement;
import io.troupe.model.orders.OrderEvent;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.house.HouseBar.Flow;
import io.troupe.simulation.house.HouseBar.Traded;
import io.troupe.simulation.house.HouseOrdering.Ordered;
import java.util.List;

/**
 * How the house trades: lets what its portfolios buy and sell meet, the overlay among them, does
 * the rest outside, and books both to the house's ledger. Mutable, owned by one thread.
 *
 * <p>A bar goes: {@link #recount} before trading, {@link #open}, {@link #again} as long as
 * portfolios have to take shares, {@link #trade}, {@link #value}, and at the close {@link #accept}.
 */
interface HouseTrading {
    /**
     * An entitlement has been booked: orders are counted anew.
     *
     * @param strategiesOrder the net of the strategies' orders for the asset after it
     */
    void recount(Entitlement due, long strategiesOrder);

    /** What the bar does not give of what everybody would get alone. */
    Unmet open(SleeveSums sums);

    /** The same when the strategies have taken their shares of what was found before. */
    Unmet again(SleeveSums sums);

    /**
     * Books what crosses and what is done outside.
     *
     * @param sums as they are when sleeves have taken their shares
     * @param flows what happened to the fund's holdings before
     * @param overlayFlows what happened to the overlay's
     * @param notes takes what is saved at which points
     */
    Traded trade(SleeveSums sums, List<Flow> flows, List<Flow> overlayFlows, CrossedNotes notes);

    /** The bar is valued at its close. */
    void value(double[] stepValues);

    /**
     * Takes what is approved for the next bar; returns what became of the overlay's orders.
     *
     * @param halts whether the fund goes flat at this close
     */
    List<OrderEvent> accept(int bar, boolean halts, Ordered ordered);

    /** What is approved for the next bar, in signed steps by asset. */
    long[] working();

    /** What the overlay wants, in steps by asset. */
    long[] overlayWanted();

    /** What a checkpoint keeps besides; empty if that is nothing. */
    byte[] save();
}
