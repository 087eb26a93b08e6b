package io.troupe.execution.desk;

import io.troupe.execution.costs.ChargedOrder;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.model.BarPoint;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderStyle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The orders at the market that enter a position where nothing is held, or give up one that has no
 * orders but quiet exits, where nothing but a bar that reaches an exit can come between. They are
 * filled as the orders are that they become if something else happens: the same fills, and the same
 * is told.
 */
final class QuietTargets {
    private final DeskRules rules;
    private final WorkingOrders orders;
    private final Exits exits;
    private final QuietExits quiet;
    /** The targets of a policy that can be worked so; null of any other. */
    private final @Nullable StyleTargets targets;
    private final ChargedOrder charged = new ChargedOrder();
    /** By asset the signed steps that are ordered; 0: there is no order. */
    private final long[] ordered;

    /**
     * None yet.
     *
     * @param ofPolicy what works the targets
     * @param isBounded whether what is ordered depends on what the account has
     */
    QuietTargets(DeskRules rules, OrderPolicy policy, Targets ofPolicy, Exits exits,
            QuietExits quiet, boolean isBounded) {
        this.rules = rules;
        this.orders = exits.orders();
        this.exits = exits;
        this.quiet = quiet;
        boolean suits = policy.style().equals(OrderStyle.MARKET)
                && policy.exits().maxBars().isEmpty() && rules.volumeLimit().isEmpty()
                && rules.matching().latencyBars() == 0
                && rules.matching().book() == MatchingRules.Book.TROUPE && !isBounded;
        this.targets = suits && ofPolicy instanceof StyleTargets style ? style : null;
        this.ordered = new long[targets == null ? 0 : rules.market().assets()];
    }

    /**
     * Decides what is to be ordered of an asset at a bar's close, if it can be worked so.
     *
     * @return whether it was decided
     */
    boolean decide(int bar, int asset, long held, DeskEvents events) {
        if (targets == null || !isApart(asset, held)) {
            return false;
        }
        long steps = exits.wanted().of(asset);
        if (ordered[asset] != 0) {
            return ordered[asset] == steps - held;
        }
        boolean isSimple = steps == held || steps == 0 || held == 0;
        if (!isSimple || !targets.decidesAtOnce(bar, asset, held)) {
            return false;
        }
        ordered[asset] = steps - held;
        if (steps != held && events.areRead()) {
            events.event(targets.atMarket(asset, steps - held).event(OrderCause.NEW_TARGET));
        }
        return true;
    }

    /** Whether an asset has no orders but such, nor exits but quiet ones. */
    private boolean isApart(int asset, long held) {
        return orders.isNone(asset) && !exits.stopped().isStopped(asset)
                && exits.entries().held(asset) == held && quiet.has(asset) == (held != 0);
    }

    /**
     * Lets an asset's order meet a bar.
     *
     * @return whether it did, and its exits; if not, both are to be {@linkplain #wake made orders}
     */
    boolean match(int bar, int asset, PointFills fills, DeskEvents events) {
        if (targets == null || ordered[asset] == 0) {
            return false;
        }
        if (!fills.trades(asset)) {
            return true;
        }
        boolean leaves = quiet.has(asset);
        if (leaves && Double.isNaN(quiet.missed(bar, asset))) {
            return false;
        }
        boolean atOpen = rules.marketPoint() == BarPoint.OPEN && rules.hasPath(bar, asset);
        int cell = bar * rules.market().assets() + asset;
        double reference = atOpen ? rules.market().opens()[cell] : rules.market().closes()[cell];
        fills.begin(asset);
        fills.at(atOpen ? BarPoint.OPEN : BarPoint.CLOSE, reference);
        charged.clear();
        fills.quote(ordered[asset], charged);
        if (!leaves && !quiet.enter(bar, asset, ordered[asset], fills.bookedPrice(),
                atOpen ? Double.NaN : reference)) {
            return false;
        }
        book(bar, asset, leaves, targets, fills, events);
        return true;
    }

    private void book(int bar, int asset, boolean leaves, StyleTargets of, PointFills fills,
            DeskEvents events) {
        long done = ordered[asset];
        ordered[asset] = 0;
        fills.take(of.id(asset, of.decidedAt(asset)), charged, events);
        if (events.areRead()) {
            WorkingOrder order = of.atMarket(asset, done);
            order.fill(done);
            order.state = OrderState.FILLED;
            events.event(order.event(OrderCause.NONE));
        }
        exits.entries().fill(bar, asset, fills.bookedAt(), done, fills.bookedPrice(),
                OrderCause.NEW_TARGET);
        if (leaves) {
            quiet.end(asset, events);
        } else {
            quiet.tellMade(asset, events);
        }
    }

    /** An asset's order is one like any again, and so are its exits. */
    void wake(int asset) {
        quiet.wake(asset);
        if (targets != null && ordered[asset] != 0) {
            orders.add(targets.atMarket(asset, ordered[asset]));
            ordered[asset] = 0;
        }
    }

    /** Makes others what these are, their exits aside. */
    void copyTo(QuietTargets other) {
        System.arraycopy(ordered, 0, other.ordered, 0, ordered.length);
    }

    /** Forgets all, and the exits. */
    void clear() {
        quiet.clear();
        Arrays.fill(ordered, 0);
    }
}
