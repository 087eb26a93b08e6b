package io.troupe.execution.styles;

import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderStyle;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * What the style of one sleeve is at, by instrument: what was ordered when, and how far that has
 * come. A function of the market and of what it is told. Mutable, owned by one thread.
 */
public final class StyleBook {
    private static final int NONE = -1;
    private final OrderStyle style;
    private final StyleTables tables;
    /** The bar at whose close what is wanted was decided; negative where nothing is ordered. */
    private final int[] decidedAt;
    private final long[] orderedFor;
    /** Signed steps between what was held and what was wanted at that close. */
    private final long[] quantity;
    private final boolean[] dropped;

    /** What {@link #decide} found. */
    public enum Outcome {
        /** There is an order. */
        ORDER,
        /** There is none for the next bar; what is wanted stands. */
        WAIT,
        /** There is none, and what is held is all that is wanted until the target changes. */
        DROP
    }

    /** A book of which nothing is ordered. */
    public StyleBook(OrderStyle style, StyleTables tables) {
        this.style = style;
        this.tables = tables;
        int assets = tables.bars().assets();
        this.decidedAt = new int[assets];
        this.orderedFor = new long[assets];
        this.quantity = new long[assets];
        this.dropped = new boolean[assets];
        Arrays.fill(decidedAt, NONE);
    }

    /**
     * Whether what a strategy's target was sized to counts: not what was dropped, until the target
     * changes.
     */
    public boolean takes(int asset, boolean isNewTarget) {
        dropped[asset] &= !isNewTarget;
        return !dropped[asset];
    }

    /**
     * The order for the next bar, when all that is wanted at a close is known. To be asked once at
     * each close for each instrument.
     *
     * @param held signed steps held, with those of earlier orders that are underway
     * @param into what it is if there is one
     */
    public Outcome decide(int bar, int asset, long wanted, long held, ChildOrder into) {
        if (wanted == held) {
            decidedAt[asset] = NONE;
            return Outcome.WAIT;
        }
        if (decidedAt[asset] == NONE || orderedFor[asset] != wanted) {
            decidedAt[asset] = bar;
            orderedFor[asset] = wanted;
            quantity[asset] = wanted - held;
        }
        into.market(OrderType.MARKET, wanted - held, decidedAt[asset]);
        return Outcome.ORDER;
    }

    /** A limit of the fund took steps of what was ordered, signed like it, off what is wanted. */
    public void reduce(int asset, long steps) {
        orderedFor[asset] -= steps;
        quantity[asset] -= steps;
    }

    /** An instrument's steps became other steps, before a bar's trading. */
    public void recount(int asset, LongUnaryOperator stepsAfter, double priceFactor) {
        orderedFor[asset] = stepsAfter.applyAsLong(orderedFor[asset]);
        quantity[asset] = stepsAfter.applyAsLong(quantity[asset]);
    }

    /** Nothing of an instrument is ordered any more. */
    public void forget(int asset) {
        decidedAt[asset] = NONE;
        dropped[asset] = false;
    }

    /** Makes another book of the same style what this one is. */
    public void copyTo(StyleBook other) {
        System.arraycopy(decidedAt, 0, other.decidedAt, 0, decidedAt.length);
        System.arraycopy(orderedFor, 0, other.orderedFor, 0, decidedAt.length);
        System.arraycopy(quantity, 0, other.quantity, 0, decidedAt.length);
        System.arraycopy(dropped, 0, other.dropped, 0, decidedAt.length);
    }

    /** Writes all that {@link #read} needs. */
    public void write(DataOutput out) throws IOException {
        for (int asset = 0; asset < decidedAt.length; asset++) {
            out.writeInt(decidedAt[asset]);
            out.writeLong(orderedFor[asset]);
            out.writeLong(quantity[asset]);
            out.writeBoolean(dropped[asset]);
        }
    }

    /** Becomes the book that was written. */
    public void read(DataInput in) throws IOException {
        for (int asset = 0; asset < decidedAt.length; asset++) {
            decidedAt[asset] = in.readInt();
            orderedFor[asset] = in.readLong();
            quantity[asset] = in.readLong();
            dropped[asset] = in.readBoolean();
        }
    }
}
