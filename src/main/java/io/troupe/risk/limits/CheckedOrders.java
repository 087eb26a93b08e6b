package io.troupe.risk.limits;

import io.troupe.math.Ties;
import io.troupe.model.CutReason;
import io.troupe.risk.limits.Verdict.Part;
import io.troupe.risk.limits.Verdict.Reduction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account's orders while its limits judge them: what is left of each. Of one check, one thread.
 *
 * <p>Every order has a part that brings the position towards zero and a rest that increases it. The
 * first is never touched. Market orders come first: what of one reduces the position held leads to
 * the {@linkplain #settled settled} position, and working orders reduce as far as they lead from
 * there to zero. These parts do not depend on what has been cut of the others, so each increase can
 * be told, and lowered, by itself.
 *
 * <p>Nothing is copied before something is cut.
 */
final class CheckedOrders {
    /** More steps than are ever held, and few enough to be added to such. */
    private static final double MANY_STEPS = 0x1p61;

    private final AccountState account;
    private final OrderEnds ordered;
    private final long[] held;
    private final long[] lotSteps;
    private final boolean working;
    private long[] certain;
    private long[] buys;
    private long[] sells;
    private @Nullable Map<Part, @Nullable CutReason[]> reasons;
    private int cuts;

    CheckedOrders(AccountState account, OrderEnds ordered, long[] lotSteps) {
        this.account = account;
        this.ordered = ordered;
        this.lotSteps = lotSteps;
        held = account.held();
        working = !ordered.areCertain();
        certain = ordered.certain();
        buys = ordered.mayBuy();
        sells = ordered.maySell();
    }

    AccountState account() {
        return account;
    }

    int assets() {
        return held.length;
    }

    /** Whether a position is known to the step once the next bar has opened. */
    boolean areCertain() {
        return !working;
    }

    /** How often something has been cut. */
    int cuts() {
        return cuts;
    }

    /** The orders as they are now, whatever becomes of these. */
    CheckedOrders copy() {
        return new CheckedOrders(account, new OrderEnds(certain.clone(), buys.clone(),
                sells.clone(), ordered.exitBuys(), ordered.exitSells()), lotSteps);
    }

    /** Whether something is ordered of an asset, but for orders that only reduce a position. */
    boolean isOrdered(int asset) {
        return certain[asset] != 0 || (working && (buys[asset] != 0 || sells[asset] != 0));
    }

    long certain(int asset) {
        return certain[asset];
    }

    long buys(int asset) {
        return working ? buys[asset] : 0;
    }

    long sells(int asset) {
        return working ? sells[asset] : 0;
    }

    /** The position when of the market order only that has filled which reduces it. */
    long settled(int asset) {
        long before = held[asset];
        long after = before + certain[asset];
        return before >= 0 ? Math.max(0, Math.min(before, after))
                : Math.min(0, Math.max(before, after));
    }

    /** What the market order takes away from zero, signed. */
    long increase(int asset) {
        return held[asset] + certain[asset] - settled(asset);
    }

    /** What of the working orders to buy does not only cover a short position, ≥ 0. */
    long buyIncrease(int asset) {
        return working ? buys[asset] - reducingBuys(asset) : 0;
    }

    /** What of the working orders to sell does not only close a long position, ≥ 0. */
    long sellIncrease(int asset) {
        return working ? sells[asset] - reducingSells(asset) : 0;
    }

    private long reducingBuys(int asset) {
        return Math.min(buys[asset], Math.max(0, -settled(asset)));
    }

    private long reducingSells(int asset) {
        return Math.min(sells[asset], Math.max(0, settled(asset)));
    }

    /** Whether something is held, or may be, when all that increases the position is cut. */
    boolean isHeldAnyway(int asset) {
        return settled(asset) != 0 || (working
                && (ordered.exitBuys()[asset] != 0 || ordered.exitSells()[asset] != 0));
    }

    /** The least that may be held once orders have filled. */
    long low(int asset) {
        long open = held[asset] + certain[asset];
        return working ? open - sells[asset] - ordered.exitSells()[asset] : open;
    }

    /** The most that may be held once orders have filled. */
    long high(int asset) {
        long open = held[asset] + certain[asset];
        return working ? open + buys[asset] + ordered.exitBuys()[asset] : open;
    }

    /** How many whole steps an amount allows of an asset. */
    static long steps(double amount, double stepValue) {
        return (long) Math.min(MANY_STEPS, Ties.truncate(amount / stepValue));
    }

    /** Leaves at most so much of the market order's increase, ≥ 0, in whole lots. */
    void keepCertain(int asset, long most, CutReason reason) {
        long increase = increase(asset);
        if (Math.abs(increase) <= most) {
            return;
        }
        if (isFirst(asset, Part.CERTAIN, reason)) {
            certain = certain.clone();
        }
        long kept = wholeLots(asset, most);
        certain[asset] += (increase > 0 ? kept : -kept) - increase;
    }

    /** Leaves at most so much of what working orders would buy beyond zero, in whole lots. */
    void keepBuys(int asset, long most, CutReason reason) {
        long increase = buyIncrease(asset);
        if (increase <= most) {
            return;
        }
        if (isFirst(asset, Part.BUYS, reason)) {
            buys = buys.clone();
        }
        buys[asset] += wholeLots(asset, most) - increase;
    }

    /** Leaves at most so much of what working orders would sell beyond zero, in whole lots. */
    void keepSells(int asset, long most, CutReason reason) {
        long increase = sellIncrease(asset);
        if (increase <= most) {
            return;
        }
        if (isFirst(asset, Part.SELLS, reason)) {
            sells = sells.clone();
        }
        sells[asset] += wholeLots(asset, most) - increase;
    }

    private long wholeLots(int asset, long steps) {
        return steps - steps % lotSteps[asset];
    }

    /** Leaves nothing that increases the position. */
    void keepNone(int asset, CutReason reason) {
        keepCertain(asset, 0, reason);
        keepBuys(asset, 0, reason);
        keepSells(asset, 0, reason);
    }

    /**
     * Cuts what would take the high end above a bound: of working orders first, since the market
     * order comes before them.
     */
    void keepBelow(int asset, long bound, CutReason reason) {
        long beyond = high(asset) - bound;
        if (beyond > 0) {
            keepBuys(asset, Math.max(0, buyIncrease(asset) - beyond), reason);
            long left = high(asset) - bound;
            if (left > 0 && increase(asset) > 0) {
                keepCertain(asset, Math.max(0, increase(asset) - left), reason);
            }
        }
    }

    /** The same of the low end. */
    void keepAbove(int asset, long bound, CutReason reason) {
        long beyond = bound - low(asset);
        if (beyond > 0) {
            keepSells(asset, Math.max(0, sellIncrease(asset) - beyond), reason);
            long left = bound - low(asset);
            if (left > 0 && increase(asset) < 0) {
                keepCertain(asset, Math.max(0, -increase(asset) - left), reason);
            }
        }
    }

    /** Notes that something of a part is cut, and whether nothing of it was before. */
    private boolean isFirst(int asset, Part part, CutReason reason) {
        cuts++;
        Map<Part, @Nullable CutReason[]> noted = reasons;
        if (noted == null) {
            noted = new EnumMap<>(Part.class);
            reasons = noted;
        }
        @Nullable
        CutReason[] before = noted.get(part);
        @Nullable
        CutReason[] ofPart = before == null ? new CutReason[held.length] : before;
        ofPart[asset] = reason;
        noted.put(part, ofPart);
        return before == null;
    }

    /** What has been cut, by asset and part. */
    List<Reduction> reductions() {
        Map<Part, @Nullable CutReason[]> noted = reasons;
        if (noted == null) {
            return List.of();
        }
        List<Reduction> reductions = new ArrayList<>();
        for (int asset = 0; asset < held.length; asset++) {
            for (Map.Entry<Part, @Nullable CutReason[]> each : noted.entrySet()) {
                CutReason reason = each.getValue()[asset];
                if (reason != null) {
                    reductions.add(reduction(asset, each.getKey(), reason));
                }
            }
        }
        return reductions;
    }

    private Reduction reduction(int asset, Part part, CutReason reason) {
        return switch (part) {
            case CERTAIN -> new Reduction(asset, part, ordered.certain()[asset], certain[asset],
                    reason);
            case BUYS -> new Reduction(asset, part, ordered.mayBuy()[asset], buys[asset], reason);
            case SELLS -> new Reduction(asset, part, ordered.maySell()[asset], sells[asset],
                    reason);
        };
    }
}
