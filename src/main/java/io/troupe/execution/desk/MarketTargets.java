package io.troupe.execution.desk;

import io.troupe.execution.costs.ChargedOrder;
import io.troupe.execution.margin.MarginRules;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderNumbers;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderStyle;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted is ordered at the market at once, all that lacks, until it is there. The rest that
 * is ordered again for the same target is the same order. Fills and cuts are all that is told of
 * these orders, and a bar allocates for those that fill, nothing else.
 */
final class MarketTargets implements Targets {
    private final DeskRules rules;
    private final int sleeve;
    private final Wanted wanted;
    private final PositionEntries entries;
    private final BarPoint point;
    private final OrderNumbers numbers;
    /** The bar at whose close an asset's present order was decided; negative: there is none. */
    private final int[] decidedAt;
    /** What an asset's present order was for when it was decided. */
    private final long[] orderedFor;
    /** What an asset's present order has paid; null before it first fills. */
    private final @Nullable ChargedOrder[] charged;

    MarketTargets(DeskRules rules, OrderStyle style, int sleeve, Wanted wanted,
            PositionEntries entries) {
        this.rules = rules;
        this.sleeve = sleeve;
        this.wanted = wanted;
        this.entries = entries;
        this.point = point(rules, session(style));
        int assets = wanted.assets();
        numbers = new OrderNumbers(assets);
        decidedAt = new int[assets];
        orderedFor = new long[assets];
        charged = new ChargedOrder[assets];
        Arrays.fill(decidedAt, -1);
    }

    private static BarPoint point(DeskRules rules, OrderStyle.Session session) {
        boolean isAtClose = !rules.market().hasOpens()
                || rules.matching().book() == MatchingRules.Book.ZIPLINE;
        return isAtClose ? BarPoint.CLOSE : switch (session) {
            case ANY -> rules.marketPoint();
            case OPEN -> BarPoint.OPEN;
            case CLOSE -> BarPoint.CLOSE;
        };
    }

    private static OrderStyle.Session session(OrderStyle style) {
        return style instanceof OrderStyle.Market market ? market.session()
                : OrderStyle.Session.ANY;
    }

    /** Whether a policy can be worked so: no style but the market, no exits, no latency. */
    static boolean suit(DeskRules rules, OrderPolicy policy) {
        return policy.style() instanceof OrderStyle.Market && policy.exits().isNone()
                && rules.matching().latencyBars() == 0;
    }

    /**
     * Whether what a policy has ordered is filled in the next bar where orders at the market are:
     * it waits neither for a later bar nor for a later moment, a price or funds.
     */
    static boolean areCertain(DeskRules rules, MarginRules margin, OrderPolicy policy) {
        return policy.style() instanceof OrderStyle.Market market
                && rules.matching().latencyBars() == 0 && !margin.couplesAssets()
                && (market.session() != OrderStyle.Session.CLOSE
                        || point(rules, OrderStyle.Session.ANY) == BarPoint.CLOSE);
    }

    @Override
    public void want(int asset, long steps, boolean isNewTarget) {
        wanted.set(asset, steps);
    }

    @Override
    public void match(int bar, int asset, DeskAccount account, PointFills fills,
            DeskEvents events) {
        long order = wanted.of(asset) - account.position(asset);
        double reference = reference(bar, asset);
        if (order == 0 || Double.isNaN(reference)) {
            return;
        }
        fills.begin(asset);
        fills.at(point, reference);
        ChargedOrder paid = charged(asset);
        long done = fills.offer(order, Double.NaN, false, Long.MAX_VALUE, paid);
        if (done != 0) {
            fills.book(new OrderId(decidedAt[asset], sleeve, numbers.ofTarget(asset)), paid,
                    events);
            entries.fill(bar, asset, point, done, fills.bookedPrice(), OrderCause.NEW_TARGET);
        }
        if (done != order) {
            events.cut(asset, order, done, CutReason.VOLUME);
        }
    }

    private double reference(int bar, int asset) {
        int cell = bar * decidedAt.length + asset;
        return point == BarPoint.OPEN ? rules.market().opens()[cell]
                : rules.market().closes()[cell];
    }

    private ChargedOrder charged(int asset) {
        ChargedOrder paid = charged[asset];
        if (paid == null) {
            paid = new ChargedOrder();
            charged[asset] = paid;
        }
        return paid;
    }

    @Override
    public void decide(int bar, int asset, DeskAccount account, DeskEvents events) {
        long steps = wanted.of(asset);
        if (steps == account.position(asset)) {
            decidedAt[asset] = -1;
        } else if (decidedAt[asset] < 0 || orderedFor[asset] != steps) {
            decidedAt[asset] = bar;
            orderedFor[asset] = steps;
            ChargedOrder paid = charged[asset];
            if (paid != null) {
                paid.clear();
            }
        }
    }

    @Override
    public long ordered(int asset, DeskAccount account) {
        return wanted.of(asset) - account.position(asset);
    }

    @Override
    public void reduce(int bar, int asset, long approved, OrderCause cause, DeskAccount account,
            DeskEvents events) {
        wanted.set(asset, account.position(asset) + approved);
        orderedFor[asset] = wanted.of(asset);
    }

    @Override
    public void bound(int bar, int asset, SideBound bound, DeskAccount account,
            DeskEvents events) {
        long order = ordered(asset, account);
        long allowed = bound.clamp(order);
        if (allowed != order) {
            reduce(bar, asset, allowed, bound.cause(), account, events);
        }
    }

    @Override
    public void recount(int asset, LongUnaryOperator stepsAfter, double priceFactor) {
        orderedFor[asset] = stepsAfter.applyAsLong(orderedFor[asset]);
    }

    @Override
    public int decidedAt(int asset) {
        return decidedAt[asset];
    }

    @Override
    public void settle(int asset, long steps) {
        wanted.set(asset, steps);
    }

    @Override
    public void forget(int asset) {
        wanted.set(asset, 0);
    }

    @Override
    public void copyTo(Targets other) {
        MarketTargets to = (MarketTargets) other;
        System.arraycopy(decidedAt, 0, to.decidedAt, 0, decidedAt.length);
        System.arraycopy(orderedFor, 0, to.orderedFor, 0, decidedAt.length);
        for (int asset = 0; asset < decidedAt.length; asset++) {
            ChargedOrder paid = charged[asset];
            if (paid != null) {
                to.charged(asset).copyFrom(paid);
            } else {
                to.charged[asset] = null;
            }
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        for (int asset = 0; asset < decidedAt.length; asset++) {
            out.writeInt(decidedAt[asset]);
            out.writeLong(orderedFor[asset]);
            ChargedOrder paid = charged[asset];
            out.writeBoolean(paid != null);
            if (paid != null) {
                paid.save(out);
            }
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        for (int asset = 0; asset < decidedAt.length; asset++) {
            decidedAt[asset] = in.readInt();
            orderedFor[asset] = in.readLong();
            if (in.readBoolean()) {
                charged(asset).load(in);
            } else {
                charged[asset] = null;
            }
        }
    }
}
