package io.troupe.execution.exits;

import io.troupe.model.BarPoint;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.PositionExit;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * How the positions of one sleeve were entered, by instrument, and how far prices went in their
 * favour since.
 * Prices are those of a unit in the instrument's currency. Mutable, owned by one thread.
 *
 * <p>The average entry price weighs the fills that increased the position; what reduces it leaves
 * it, what turns it round begins anew. Of the bar in which a position was entered only what came
 * after the entry counts: of an entry at the open all of the bar, of one within the bar its price
 * and the close, of one at the close the close.
 */
public final class EntryBook {
    private final double[] averagePrice;
    private final int[] enteredIn;
    private final double[] bestPrice;
    /** Whether all of the bar it was entered in came after the entry. */
    private final boolean[] enteredAtOpen;
    private final long[] held;
    private final int[] lastExitIn;
    private final OrderCause[] lastExitCause;

    /** A book of no positions. */
    public EntryBook(int assets) {
        averagePrice = new double[assets];
        enteredIn = new int[assets];
        bestPrice = new double[assets];
        enteredAtOpen = new boolean[assets];
        held = new long[assets];
        lastExitIn = new int[assets];
        lastExitCause = new OrderCause[assets];
        Arrays.fill(lastExitIn, -1);
        Arrays.fill(lastExitCause, OrderCause.NONE);
        for (int asset = 0; asset < assets; asset++) {
            clear(asset);
        }
    }

    private void clear(int asset) {
        averagePrice[asset] = Double.NaN;
        enteredIn[asset] = -1;
        bestPrice[asset] = Double.NaN;
        enteredAtOpen[asset] = false;
        held[asset] = 0;
    }

    /**
     * Units changed hands.
     *
     * @param point where in the bar
     * @param quantity signed steps, not 0
     * @param price what a unit cost, slippage included
     * @param cause why, if it gives a position up
     */
    public void fill(int bar, int asset, BarPoint point, long quantity, double price,
            OrderCause cause) {
        long before = held[asset];
        long after = before + quantity;
        if (after == 0) {
            clear(asset);
        } else if (before == 0 || Long.signum(before) != Long.signum(after)) {
            clear(asset);
            enter(bar, asset, point, price);
        } else if (Math.abs(after) > Math.abs(before)) {
            double part = (double) quantity / after;
            averagePrice[asset] += part * (price - averagePrice[asset]);
        }
        held[asset] = after;
        if (before != 0 && Long.signum(before) != Long.signum(after)) {
            lastExitIn[asset] = bar;
            lastExitCause[asset] = cause;
        }
    }

    private void enter(int bar, int asset, BarPoint point, double price) {
        averagePrice[asset] = price;
        enteredIn[asset] = bar;
        enteredAtOpen[asset] = point == BarPoint.OPEN;
        bestPrice[asset] = price;
    }

    /**
     * A bar closed.
     *
     * @param high its highest price, NaN if not known
     * @param low its lowest price, NaN if not known
     * @param close its close, NaN if it did not trade
     */
    public void close(int bar, int asset, double high, double low, double close) {
        if (held[asset] == 0) {
            return;
        }
        boolean isWhole = enteredIn[asset] < bar || enteredAtOpen[asset];
        reach(asset, close);
        if (isWhole) {
            reach(asset, held[asset] > 0 ? high : low);
        }
    }

    private void reach(int asset, double price) {
        boolean isBetter = held[asset] > 0 ? price > bestPrice[asset] : price < bestPrice[asset];
        bestPrice[asset] = isBetter ? price : bestPrice[asset];
    }

    /**
     * What is held became other steps, before a bar's trading.
     *
     * @param steps what is held now
     * @param priceFactor what a price is multiplied by
     */
    public void recount(int asset, long steps, double priceFactor) {
        held[asset] = steps;
        averagePrice[asset] *= priceFactor;
        bestPrice[asset] *= priceFactor;
        if (steps == 0) {
            clear(asset);
        }
    }

    /** An instrument is no more, and nothing is held of it. */
    public void delist(int bar, int asset) {
        if (held[asset] != 0) {
            lastExitIn[asset] = bar;
            lastExitCause[asset] = OrderCause.DELISTED;
            clear(asset);
        }
    }

    /** Signed steps held. */
    public long held(int asset) {
        return held[asset];
    }

    /** What a unit of the position cost on average; NaN if nothing is held. */
    public double averagePrice(int asset) {
        return averagePrice[asset];
    }

    /**
     * How many closes the position has seen, with that of the bar; 0 if nothing is held. What is
     * given up at n of them has been held for n bars when the next one opens.
     */
    public int barsHeld(int asset, int bar) {
        return held[asset] == 0 ? 0 : bar - enteredIn[asset] + 1;
    }

    /** The price best for the position since it was entered; NaN if nothing is held. */
    public double bestPrice(int asset) {
        return bestPrice[asset];
    }

    /** The last time that a position in an instrument was given up or turned round. */
    public Optional<PositionExit> lastExit(int asset) {
        return lastExitIn[asset] < 0 ? Optional.empty()
                : Optional.of(new PositionExit(lastExitCause[asset], lastExitIn[asset]));
    }

    /** Makes another book what this one is. */
    public void copyTo(EntryBook other) {
        int assets = held.length;
        System.arraycopy(averagePrice, 0, other.averagePrice, 0, assets);
        System.arraycopy(enteredIn, 0, other.enteredIn, 0, assets);
        System.arraycopy(bestPrice, 0, other.bestPrice, 0, assets);
        System.arraycopy(enteredAtOpen, 0, other.enteredAtOpen, 0, assets);
        System.arraycopy(held, 0, other.held, 0, assets);
        System.arraycopy(lastExitIn, 0, other.lastExitIn, 0, assets);
        System.arraycopy(lastExitCause, 0, other.lastExitCause, 0, assets);
    }

    /** Writes all that {@link #read} needs. */
    public void write(DataOutput out) throws IOException {
        for (int asset = 0; asset < held.length; asset++) {
            out.writeLong(held[asset]);
            out.writeDouble(averagePrice[asset]);
            out.writeInt(enteredIn[asset]);
            out.writeBoolean(enteredAtOpen[asset]);
            out.writeDouble(bestPrice[asset]);
            out.writeInt(lastExitIn[asset]);
            out.writeInt(lastExitCause[asset].code());
        }
    }

    /** Becomes the book that was written. */
    public void read(DataInput in) throws IOException {
        for (int asset = 0; asset < held.length; asset++) {
            held[asset] = in.readLong();
            averagePrice[asset] = in.readDouble();
            enteredIn[asset] = in.readInt();
            enteredAtOpen[asset] = in.readBoolean();
            bestPrice[asset] = in.readDouble();
            lastExitIn[asset] = in.readInt();
            lastExitCause[asset] = OrderCause.of(in.readInt());
        }
    }
}
