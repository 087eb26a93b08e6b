package io.troupe.simulation.cohort;

import io.troupe.execution.exits.EntryBook;
import io.troupe.execution.points.PointSum;
import io.troupe.ledger.Entitlement;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderRequest;
import io.troupe.model.orders.OrderView;
import io.troupe.risk.limits.OrderEnds;
import io.troupe.risk.limits.Verdict;
import io.troupe.simulation.checkpoint.Checkpoint.Wanted;
import io.troupe.simulation.cohort.Revision.Share;
import java.util.List;

/**
 * How the sleeves of a cohort come from what is wanted to what they hold: keeps their orders, lets
 * them meet bars and books what comes of it to the sleeves and the window. Mutable, owned by one
 * thread; keeps a state to return to.
 *
 * <p>A bar goes: {@link #recount} before trading, {@link #fill}, then at the close {@link #want},
 * {@link #decide}, and {@link #cut} where a limit allows less.
 */
interface SleeveTrading extends SleeveTargets.Wants {
    /**
     * An entitlement has been booked to a sleeve: its orders are counted anew as its holding is.
     *
     * @param heldBefore what it held of the asset before
     */
    void recount(int sleeve, Entitlement due, long heldBefore);

    /** The net of all sleeves' orders for an asset, as far as the house keeps count of it. */
    long orderTotal(int asset);

    /**
     * Fills the orders of a bar: each as far as the bar would fill it alone, and of what the fund
     * did not get the heavier side its shares.
     */
    void fill(int bar, Revision revision);

    /**
     * A sleeve's orders are taken back at the present close, for a reason beyond its strategy.
     *
     * @param keepsReducing whether those that only reduce a position live on
     */
    void end(int sleeve, OrderCause cause, boolean keepsReducing);

    /** A sleeve's orders for one asset are taken back, and what is wanted of it counts again. */
    void end(int sleeve, int asset, OrderCause cause);

    /** A strategy that trades by orders of its own has ordered. */
    void request(int sleeve, List<OrderRequest> requests);

    /** Whether a sleeve's strategy trades an asset by orders of its own. */
    boolean tradesByOrders(int sleeve, int asset);

    /** How a sleeve's positions were entered, if its strategy reads it; to be read only. */
    EntryBook entries(int sleeve);

    /** A sleeve's working orders, as far as they are more than what is wanted and not held. */
    List<OrderView> openOrders(int sleeve);

    /** All that is wanted at a bar's close is known. */
    void decide(int bar);

    /** What a sleeve's orders that were just decided may make of its positions; to be read. */
    OrderEnds ends(int sleeve);

    /** Reduces what a sleeve has just ordered to what its own limits and halts allow. */
    void reduce(int sleeve, Verdict.Reduction cut);

    /** How many stop exits of an asset were filled in the bar. */
    int stops(int sleeve, int asset);

    /**
     * Reduces the orders just decided to each sleeve's share of what the limits approved.
     *
     * @param place which of the bar's cuts this is
     */
    void cut(Share cut, int place);

    /** Why an order of a sleeve's strategy was first refused; none if none was. */
    OrderCause refusal(int sleeve);

    /** Tells what the sleeves traded together, and what they would buy and sell. */
    void tell(BarSums sums);

    /** What they traded at which points of the bar; empty if all trade at the same one. */
    List<PointSum> points();

    /** Keeps the state as it is, to return to. */
    void keep();

    /** Returns to the state that was kept. */
    void giveBack();

    /**
     * What a checkpoint keeps of a sleeve's orders.
     *
     * @param weights the targets they come from
     */
    Wanted save(int sleeve, double[] weights);

    /** Sets the orders of a sleeve whose positions have been set. */
    void load(int sleeve, Wanted saved);
}
