package io.troupe.risk.limits;

import io.troupe.model.ApprovedOrders;
import io.troupe.model.CutReason;
import io.troupe.model.HouseOrders;
import java.util.List;

/**
 * What the limits of an account made of its orders at a close.
 *
 * @param approved what may be worked
 * @param reductions the orders that did not pass as they were told, by asset and part
 * @param breaches the limits that what is held does not meet, whatever is ordered, in the order in
 *     which limits are judged
 */
public record Verdict(OrderEnds approved, List<Reduction> reductions, List<Breach> breaches) {
    /**
     * What may be worked of market orders for the next open.
     *
     * @param decidedAt index of the bar at whose close they were decided
     */
    public ApprovedOrders marketOrders(int decidedAt) {
        return new ApprovedOrders(new HouseOrders(decidedAt, approved.certain()));
    }

    /** Which orders of an asset. */
    public enum Part {
        /** Market orders for the next open. */
        CERTAIN,
        /** Working orders to buy. */
        BUYS,
        /** Working orders to sell. */
        SELLS
    }

    /**
     * Orders that a limit did not let pass as they were told.
     *
     * @param asset index of the asset
     * @param part which of its orders
     * @param ordered steps: signed of {@link Part#CERTAIN}, else > 0
     * @param approved steps that may be worked, between 0 and {@code ordered}; 0: refused
     * @param reason the limit that allowed least
     */
    public record Reduction(int asset, Part part, long ordered, long approved, CutReason reason) {}
}
