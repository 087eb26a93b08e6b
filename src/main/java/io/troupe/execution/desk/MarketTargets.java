package io.troupe.execution.desk;

import io.troupe.execution.costs.ChargedOrder;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderNumbers;
import io.troupe.model.orders.OrderStyle;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The orders of a sleeve whose strategy wants its targets at the market: one per instrument at
 * most, for all that lacks, until it is there. The rest that is ordered again for the same target
 * is the same order. Fills and cuts are all that is told of them. Mutable; a bar allocates for
 * orders that fill, nothing else.
 */
final class MarketTargets {
    private final DeskRules rules;
    private final int sleeve;
    private final BarPoint point;
    private final long[] wanted;
    /** The bar at whose close an asset's present order was decided; negative: there is none. */
    private final int[] decidedAt;
    /** What an asset's present order was for when it was decided. */
    private final long[] orderedFor;
    /** What an asset's present order has paid; null before it first fills. */
    private final @Nullable ChargedOrder[] charged;

    MarketTargets(DeskRules rules, OrderStyle.Session session, int sleeve) {
        this.rules = rules;
        this.sleeve = sleeve;
        boolean isAtClose = !rules.market().hasOpens()
                || rules.matching().book() == MatchingRules.Book.ZIPLINE;
        this.point = isAtClose ? BarPoint.CLOSE : switch (session) {
            case ANY -> rules.marketPoint();
            case OPEN -> BarPoint.OPEN;
            case CLOSE -> BarPoint.CLOSE;
        };
        int assets = rules.market().assets();
        wanted = new long[assets];
        decidedAt = new int[assets];
        orderedFor = new long[assets];
        charged = new ChargedOrder[assets];
        Arrays.fill(decidedAt, -1);
    }

    void want(int asset, long steps) {
        wanted[asset] = steps;
    }

    long wanted(int asset) {
        return wanted[asset];
    }

    /** A limit lets only so much be wanted; the order for it is the same. */
    void reduce(int asset, long steps) {
        wanted[asset] = steps;
        orderedFor[asset] = steps;
    }

    void recount(int asset, LongUnaryOperator stepsAfter) {
        wanted[asset] = stepsAfter.applyAsLong(wanted[asset]);
        orderedFor[asset] = stepsAfter.applyAsLong(orderedFor[asset]);
    }

    /** Lets the order of an asset that trades meet the bar. */
    void match(int bar, int asset, DeskAccount account, PointFills fills, DeskEvents events) {
        long order = wanted[asset] - account.position(asset);
        double reference = reference(bar, asset);
        if (order == 0 || Double.isNaN(reference)) {
            return;
        }
        fills.begin(asset);
        fills.at(point, reference);
        ChargedOrder paid = charged(asset);
        long done = fills.offer(order, Double.NaN, false, Long.MAX_VALUE, paid);
        if (done != 0) {
            fills.book(new OrderId(decidedAt[asset],
                    sleeve, new OrderNumbers(wanted.length).ofTarget(asset)), paid, events);
        }
        if (done != order) {
            events.cut(asset, order, done, CutReason.VOLUME);
        }
    }

    private double reference(int bar, int asset) {
        int cell = bar * wanted.length + asset;
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

    /** Makes the orders for the next bar. */
    void decide(int bar, DeskAccount account) {
        for (int asset = 0; asset < wanted.length; asset++) {
            if (wanted[asset] == account.position(asset)) {
                decidedAt[asset] = -1;
            } else if (decidedAt[asset] < 0 || orderedFor[asset] != wanted[asset]) {
                decidedAt[asset] = bar;
                orderedFor[asset] = wanted[asset];
                ChargedOrder paid = charged[asset];
                if (paid != null) {
                    paid.clear();
                }
            }
        }
    }

    void copyTo(MarketTargets other) {
        System.arraycopy(wanted, 0, other.wanted, 0, wanted.length);
        System.arraycopy(decidedAt, 0, other.decidedAt, 0, wanted.length);
        System.arraycopy(orderedFor, 0, other.orderedFor, 0, wanted.length);
        for (int asset = 0; asset < wanted.length; asset++) {
            ChargedOrder paid = charged[asset];
            if (paid != null) {
                other.charged(asset).copyFrom(paid);
            } else {
                other.charged[asset] = null;
            }
        }
    }

    void write(DataOutput out) throws IOException {
        for (int asset = 0; asset < wanted.length; asset++) {
            out.writeLong(wanted[asset]);
            out.writeInt(decidedAt[asset]);
            out.writeLong(orderedFor[asset]);
            ChargedOrder paid = charged[asset];
            out.writeBoolean(paid != null);
            if (paid != null) {
                paid.save(out);
            }
        }
    }

    void read(DataInput in) throws IOException {
        for (int asset = 0; asset < wanted.length; asset++) {
            wanted[asset] = in.readLong();
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
