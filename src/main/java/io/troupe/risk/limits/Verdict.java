package io.troupe.risk.limits;

import io.troupe.model.ApprovedOrders;
import io.troupe.model.CutReason;
import io.troupe.model.HouseOrders;
import java.util.List;

/**
 * What the limits of an account made of its orders at a close. What is not reduced may be worked as
 * it was told.
 *
 * @param reductions the orders that did not pass as they were told, by asset and part
 * @param breaches the limits that what is held does not meet, whatever is ordered, in the order in
 *     which limits are judged
 */
public record Verdict(List<Reduction> reductions, List<Breach> breaches) {
    /** Everything passes, and nothing is breached. */
    public static final Verdict PASSED = new Verdict(List.of(), List.of());

    /** Checks the components. */
    public Verdict {
        reductions = List.copyOf(reductions);
        breaches = List.copyOf(breaches);
    }

    /**
     * What may be worked of net orders: they less what did not pass.
     *
     * @param net the sums of what was checked, by asset
     */
    public ApprovedOrders approve(HouseOrders net) {
        if (reductions.isEmpty()) {
            return new ApprovedOrders(net);
        }
        long[] left = new long[net.assets()];
        net.copyTo(left);
        for (Reduction each : reductions) {
            long less = each.ordered() - each.approved();
            left[each.asset()] -= each.part() == Part.SELLS ? -less : less;
        }
        return new ApprovedOrders(new HouseOrders(net.decidedAt(), left));
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
