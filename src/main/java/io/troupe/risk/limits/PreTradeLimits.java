package io.troupe.risk.limits;

import io.troupe.math.Ties;
import io.troupe.model.ApprovedOrder;
import io.troupe.model.ApprovedOrders;
import io.troupe.model.CutReason;
import io.troupe.model.HouseOrders;
import io.troupe.model.Order;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the fund's orders before they are worked. An order is cut only by as much as it would
 * increase a position beyond a limit: reducing a position is always allowed, and a limit that
 * prices alone have breached forces no sale.
 */
public final class PreTradeLimits {
    private PreTradeLimits() {}

    /**
     * What may be worked of a bar's orders. The asset limit is applied first, to each order alone;
     * then the gross limit scales all increases by one factor.
     *
     * @param held the fund's positions in steps
     * @param orders as they were decided
     * @param stepValues the value of one step of each asset at the close
     * @param fundValue the fund's value at the close
     */
    public static Approval check(Limits limits, long[] held, HouseOrders orders,
            double[] stepValues, double fundValue) {
        if (limits.maxPerAsset().isEmpty() && limits.maxGross().isEmpty()) {
            return new Approval(new ApprovedOrders(orders), List.of());
        }
        double perAsset = allowed(limits.maxPerAsset().orElse(Double.POSITIVE_INFINITY), fundValue);
        double gross = allowed(limits.maxGross().orElse(Double.POSITIVE_INFINITY), fundValue);
        double sum = 0;
        boolean passes = true;
        for (int i = 0; i < held.length; i++) {
            double exposure = Math.abs((held[i] + orders.quantity(i)) * stepValues[i]);
            sum += exposure;
            passes &= orders.quantity(i) == 0 || !Ties.isAbove(exposure, perAsset);
        }
        return passes && !Ties.isAbove(sum, gross)
                ? new Approval(new ApprovedOrders(orders), List.of())
                : reduce(held, orders, stepValues, perAsset, gross);
    }

    private static double allowed(double limit, double fundValue) {
        return Double.isInfinite(limit) ? limit : limit * Math.max(0, fundValue);
    }

    private static Approval reduce(long[] held, HouseOrders orders, double[] stepValues,
            double perAsset, double gross) {
        int n = held.length;
        long[] approved = new long[n];
        double reduced = 0;
        double increase = 0;
        for (int i = 0; i < n; i++) {
            approved[i] = withinAsset(held[i], orders.quantity(i), stepValues[i], perAsset);
            long core = reducingPart(held[i], approved[i]);
            double least = Math.abs((held[i] + core) * stepValues[i]);
            reduced += least;
            increase += Math.abs((held[i] + approved[i]) * stepValues[i]) - least;
        }
        boolean tooMuch = Ties.isAbove(reduced + increase, gross) && increase > 0;
        double factor = tooMuch ? Math.max(0, (gross - reduced) / increase) : 1;
        List<Reduction> reductions = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            long core = reducingPart(held[i], approved[i]);
            long scaled = tooMuch ? core + (long) Ties.truncate((approved[i] - core) * factor)
                    : approved[i];
            if (scaled != orders.quantity(i)) {
                reductions.add(reduction(orders.order(i), scaled, scaled != approved[i]
                        ? CutReason.GROSS_LIMIT
                        : CutReason.ASSET_LIMIT));
            }
            approved[i] = scaled;
        }
        return new Approval(new ApprovedOrders(new HouseOrders(orders.decidedAt(), approved)),
                reductions);
    }

    private static Reduction reduction(Order order, long approved, CutReason reason) {
        return approved == 0 ? new Reduction.Refused(order, reason)
                : new Reduction.Cut(new ApprovedOrder(order, approved), reason);
    }

    /** The part of an order that brings the position towards zero. */
    private static long reducingPart(long held, long order) {
        if (Long.signum(held) * Long.signum(order) >= 0) {
            return 0;
        }
        return Math.abs(order) <= Math.abs(held) ? order : -held;
    }

    private static long withinAsset(long held, long order, double stepValue, double perAsset) {
        if (order == 0 || !Ties.isAbove(Math.abs((held + order) * stepValue), perAsset)) {
            return order;
        }
        long core = reducingPart(held, order);
        long start = held + core;
        long most = (long) Ties.truncate(perAsset / stepValue);
        long room = Math.max(0, most - Math.abs(start));
        long rest = order - core;
        return core + (rest > 0 ? Math.min(rest, room) : Math.max(rest, -room));
    }
}
