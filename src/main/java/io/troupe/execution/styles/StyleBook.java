package io.troupe.execution.styles;

import io.troupe.model.OrderType;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderStyle;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the style of one sleeve is at, by instrument: what is to be traded since when, and how far
 * that has come. A function of the market and of what it is told. Mutable, owned by one thread.
 *
 * <p>What is wanted and not held when something new is wanted is a <em>parent</em>; what is worked
 * of it in the next bar is its child. A new target, or a new size of the same, is a new parent and
 * replaces what is left of the old one.
 */
public final class StyleBook {
    private final OrderStyle style;
    private final StyleTables tables;
    private final SliceWeights weights;
    /** The bar at whose close the parent was decided; negative where there is none. */
    private final int[] decidedAt;
    private final long[] orderedFor;
    /** Signed steps of the parent. */
    private final long[] quantity;
    /** The bar at whose close the present limit was set; negative where there is none. */
    private final int[] limitedAt;
    /** The limit; NaN once the order is at the market. */
    private final double[] limits;
    private final boolean[] dropped;
    /** Cumulative weights of parents' parts, as they can be computed again at any time. */
    private final double[] @Nullable [] cumulative;
    private final int[] cumulativeOf;

    /** What {@link #decide} found. */
    public enum Outcome {
        /** There is an order. */
        ORDER,
        /** There is none for the next bar; what is wanted stands. */
        WAIT,
        /** There is none, and no more than what is held is wanted until the target changes. */
        DROP
    }

    /** A book without orders. */
    public StyleBook(OrderStyle style, StyleTables tables) {
        this.style = style;
        this.tables = tables;
        this.weights = new SliceWeights(tables);
        int assets = tables.bars().assets();
        this.decidedAt = none(assets);
        this.orderedFor = new long[assets];
        this.quantity = new long[assets];
        this.limitedAt = none(assets);
        this.limits = new double[assets];
        this.dropped = new boolean[assets];
        this.cumulative = new double[assets][];
        this.cumulativeOf = none(assets);
    }

    private static int[] none(int assets) {
        int[] bars = new int[assets];
        Arrays.fill(bars, -1);
        return bars;
    }

    /**
     * Whether what a strategy's target was sized to counts: not of what was dropped, until the
     * target changes.
     */
    public boolean takes(int asset, boolean isNewTarget) {
        dropped[asset] &= !isNewTarget;
        return !dropped[asset];
    }

    /**
     * The order for the next bar, once all that is wanted at a close is known. To be asked at each
     * close for each instrument; asked again at the same close, after {@link #reduce}, it says the
     * same of less.
     *
     * @param wanted signed steps that are to be held in the end
     * @param held signed steps that are held
     * @param into what the order is, if there is one
     */
    public Outcome decide(int bar, int asset, long wanted, long held, ChildOrder into) {
        long rest = wanted - held;
        if (rest == 0) {
            end(asset);
            return Outcome.WAIT;
        }
        if (decidedAt[asset] < 0 || orderedFor[asset] != wanted) {
            end(asset);
            decidedAt[asset] = bar;
            orderedFor[asset] = wanted;
            quantity[asset] = rest;
        }
        return switch (style) {
            case OrderStyle.Market market -> {
                into.market(type(market.session()), rest, decidedAt[asset]);
                yield Outcome.ORDER;
            }
            case OrderStyle.Limit limit -> limit(limit, bar, asset, rest, into);
            case OrderStyle.Sliced sliced -> slice(sliced, bar, asset, rest, into);
        };
    }

    /** Whether what is in hand is for what is wanted, so that {@link #decide} goes on with it. */
    public boolean isFor(int asset, long wanted) {
        return decidedAt[asset] >= 0 && orderedFor[asset] == wanted;
    }

    private static OrderType type(OrderStyle.Session session) {
        return switch (session) {
            case ANY -> OrderType.MARKET;
            case OPEN -> OrderType.MARKET_ON_OPEN;
            case CLOSE -> OrderType.MARKET_ON_CLOSE;
        };
    }

    private Outcome limit(OrderStyle.Limit limit, int bar, int asset, long rest,
            ChildOrder into) {
        if (isOver(limit, bar, asset)) {
            switch (limit.then()) {
                case REPEAT -> limitedAt[asset] = -1;
                case MARKET -> {
                    limitedAt[asset] = bar;
                    limits[asset] = Double.NaN;
                }
                case DROP -> {
                    end(asset);
                    dropped[asset] = true;
                    return Outcome.DROP;
                }
            }
        }
        if (limitedAt[asset] < 0 && !setLimit(limit.offset(), bar, asset, rest)) {
            return Outcome.WAIT;
        }
        if (Double.isNaN(limits[asset])) {
            into.market(OrderType.MARKET, rest, limitedAt[asset]);
        } else {
            into.limited(rest, limits[asset], limit.bars() == 0 ? TimeInForce.DAY
                    : TimeInForce.GOOD_TILL_CANCELLED, limitedAt[asset]);
        }
        return Outcome.ORDER;
    }

    /** Whether a limit has been worked as long as it is to be. */
    private boolean isOver(OrderStyle.Limit limit, int bar, int asset) {
        if (limitedAt[asset] < 0 || Double.isNaN(limits[asset])) {
            return false;
        }
        int from = limitedAt[asset] + tables.latencyBars();
        return bar >= (limit.bars() > 0 ? from + limit.bars()
                : tables.sessionEnd(from + 1, asset));
    }

    /** Whether there is a limit: not while close or range are unknown, nor at 0 or below. */
    private boolean setLimit(OrderStyle.Offset offset, int bar, int asset, long rest) {
        double close = tables.bars().closes()[bar * tables.bars().assets() + asset];
        double price = close + Long.signum(rest) * tables.distance(offset, bar, asset);
        if (!(price > 0)) {
            return false;
        }
        limitedAt[asset] = bar;
        limits[asset] = price;
        return true;
    }

    private Outcome slice(OrderStyle.Sliced sliced, int bar, int asset, long rest,
            ChildOrder into) {
        int part = bar - decidedAt[asset] + 1;
        if (sliced.schedule() == OrderStyle.Schedule.POV) {
            into.market(OrderType.MARKET, rest, decidedAt[asset]);
            into.volumeShare = part <= sliced.bars() ? sliced.parameter() : Double.NaN;
            return Outcome.ORDER;
        }
        long due = due(sliced, asset, part) - (quantity[asset] - rest);
        long steps = rest > 0 ? Math.clamp(due, 0, rest) : Math.clamp(due, rest, 0);
        if (steps == 0) {
            return Outcome.WAIT;
        }
        into.market(OrderType.MARKET, steps, decidedAt[asset]);
        return Outcome.ORDER;
    }

    private long due(OrderStyle.Sliced sliced, int asset, int part) {
        if (cumulativeOf[asset] != decidedAt[asset]) {
            cumulative[asset] = weights.cumulative(sliced, decidedAt[asset], asset);
            cumulativeOf[asset] = decidedAt[asset];
        }
        double[] sums = cumulative[asset];
        long lot = tables.lotSteps()[asset];
        return sums == null ? Slices.due(quantity[asset], lot, part, sliced.bars())
                : Slices.due(quantity[asset], lot, part, sums);
    }

    private void end(int asset) {
        decidedAt[asset] = -1;
        limitedAt[asset] = -1;
    }

    /**
     * A limit of the fund lets less pass than was ordered, and less is wanted.
     *
     * @param steps by how much, signed like the order
     */
    public void reduce(int asset, long steps) {
        orderedFor[asset] -= steps;
        quantity[asset] -= steps;
    }

    /**
     * An instrument's steps became other steps, before a bar's trading.
     *
     * @param priceFactor what a price is multiplied by
     */
    public void recount(int asset, LongUnaryOperator stepsAfter, double priceFactor) {
        orderedFor[asset] = stepsAfter.applyAsLong(orderedFor[asset]);
        quantity[asset] = stepsAfter.applyAsLong(quantity[asset]);
        limits[asset] *= priceFactor;
    }

    /** Nothing of an instrument is ordered any more. */
    public void forget(int asset) {
        end(asset);
        dropped[asset] = false;
    }

    /** Makes another book of the same style what this one is. */
    public void copyTo(StyleBook other) {
        int assets = decidedAt.length;
        System.arraycopy(decidedAt, 0, other.decidedAt, 0, assets);
        System.arraycopy(orderedFor, 0, other.orderedFor, 0, assets);
        System.arraycopy(quantity, 0, other.quantity, 0, assets);
        System.arraycopy(limitedAt, 0, other.limitedAt, 0, assets);
        System.arraycopy(limits, 0, other.limits, 0, assets);
        System.arraycopy(dropped, 0, other.dropped, 0, assets);
    }

    /** Writes all that {@link #read} needs. */
    public void write(DataOutput out) throws IOException {
        for (int asset = 0; asset < decidedAt.length; asset++) {
            out.writeInt(decidedAt[asset]);
            out.writeLong(orderedFor[asset]);
            out.writeLong(quantity[asset]);
            out.writeInt(limitedAt[asset]);
            out.writeDouble(limits[asset]);
            out.writeBoolean(dropped[asset]);
        }
    }

    /** Becomes the book that was written. */
    public void read(DataInput in) throws IOException {
        for (int asset = 0; asset < decidedAt.length; asset++) {
            decidedAt[asset] = in.readInt();
            orderedFor[asset] = in.readLong();
            quantity[asset] = in.readLong();
            limitedAt[asset] = in.readInt();
            limits[asset] = in.readDouble();
            dropped[asset] = in.readBoolean();
        }
    }
}
