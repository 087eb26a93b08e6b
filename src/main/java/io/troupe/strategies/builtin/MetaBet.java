package io.troupe.strategies.builtin;

import io.troupe.math.Cusum;
import io.troupe.math.Ties;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What {@link MetaLabelledTrend} follows of one asset: the cumulative sums of its returns, and the
 * bet that is open, taken or not. Mutable.
 */
final class MetaBet {
    private static final double[] NOTHING_KNOWN = {};

    private final Cusum sums = new Cusum();
    /** +1 or −1; 0 without an open bet. */
    private int side;
    private int bars;
    private double entry;
    /** Of returns, in the direction of the bet. */
    private double profit;
    private double loss;
    /** Signed share of an asset's part of capital, 0 if the bet was not taken. */
    private double size;
    private double[] known = NOTHING_KNOWN;

    /** How a bet stands. */
    enum Outcome {
        OPEN, WON, LOST
    }

    /**
     * Adds a return to the sums of a symmetric CUSUM filter and tells whether this is an event, as
     * {@link io.troupe.features.labeling.CusumFilter} does; the side that fires begins anew.
     */
    boolean isEvent(double change, double threshold) {
        return sums.isEvent(change, threshold);
    }

    boolean isOpen() {
        return side != 0;
    }

    /** The part of the asset's share of capital that is held, negative if short. */
    double held() {
        return side * size;
    }

    double[] known() {
        return known;
    }

    void open(int newSide, double price, double profitAt, double lossAt, double[] knownNow) {
        side = newSide;
        entry = price;
        profit = profitAt;
        loss = lossAt;
        bars = 0;
        known = knownNow;
        size = 0;
    }

    void take(double part) {
        size = part;
    }

    /** Takes the next close: which barrier it touches, the last one after {@code mostBars} bars. */
    Outcome next(double price, int mostBars) {
        bars++;
        double gain = side * (price / entry - 1);
        if (Ties.isReturnAbove(gain, profit)) {
            return Outcome.WON;
        }
        if (Ties.isReturnAbove(-loss, gain)) {
            return Outcome.LOST;
        }
        if (bars < mostBars) {
            return Outcome.OPEN;
        }
        return Ties.isReturnAbove(gain, 0) ? Outcome.WON : Outcome.LOST;
    }

    void close() {
        side = 0;
        size = 0;
        known = NOTHING_KNOWN;
    }

    void save(DataOutputStream out) throws IOException {
        out.writeInt(side);
        out.writeInt(bars);
        Doubles.write(sums.state(), out);
        Doubles.write(new double[]{entry, profit, loss, size}, out);
        Doubles.write(known, out);
    }

    void load(DataInputStream in) throws IOException {
        side = in.readInt();
        bars = in.readInt();
        sums.restore(Doubles.read(in));
        double[] saved = Doubles.read(in);
        entry = saved[0];
        profit = saved[1];
        loss = saved[2];
        size = saved[3];
        known = Doubles.read(in);
    }
}
