package io.troupe.portfolio.allocators.staff;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** What is known of one strategy at a decision: whether it is in, and what it did while it was. */
final class Career {
    /** Whether it has part in the capital. */
    private boolean in;
    private boolean fired;
    private boolean begun;
    private int barsIn;
    /** Its time-weighted index since it began, and the highest value of that. */
    private double index = 1;
    private double peak = 1;
    /** How far below the peak it has been since the last decision. */
    private double deepest;
    /** Its latest returns while it was in, oldest first. */
    private double[] returns = {};

    /** What it returned while it was in, bar by bar since the last decision. */
    void add(double[] latest, int keep) {
        deepest = 0;
        for (double each : latest) {
            index *= 1 + each;
            peak = Math.max(peak, index);
            deepest = Math.max(deepest, 1 - index / peak);
        }
        barsIn += latest.length;
        double[] all = Arrays.copyOf(returns, returns.length + latest.length);
        System.arraycopy(latest, 0, all, returns.length, latest.length);
        returns = tail(all, keep);
    }

    private static double[] tail(double[] values, int count) {
        return Arrays.copyOfRange(values, Math.max(0, values.length - count), values.length);
    }

    boolean isIn() {
        return in;
    }

    /** Whether it ever had part in it. */
    boolean hasBegun() {
        return begun;
    }

    boolean isFired() {
        return fired;
    }

    int barsIn() {
        return barsIn;
    }

    double deepest() {
        return deepest;
    }

    /** The latest of its returns, at most so many. */
    double[] returns(int count) {
        return tail(returns, count);
    }

    /** Begins anew; what it returned before is kept. */
    void begin() {
        in = true;
        begun = true;
        barsIn = 0;
        index = 1;
        peak = 1;
        deepest = 0;
    }

    void cease() {
        in = false;
        deepest = 0;
    }

    void fire() {
        cease();
        fired = true;
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(in);
        out.writeBoolean(fired);
        out.writeBoolean(begun);
        out.writeInt(barsIn);
        out.writeDouble(index);
        out.writeDouble(peak);
        out.writeInt(returns.length);
        for (double each : returns) {
            out.writeDouble(each);
        }
    }

    static Career read(DataInput from) throws IOException {
        Career career = new Career();
        career.in = from.readBoolean();
        career.fired = from.readBoolean();
        career.begun = from.readBoolean();
        career.barsIn = from.readInt();
        career.index = from.readDouble();
        career.peak = from.readDouble();
        career.returns = new double[from.readInt()];
        for (int i = 0; i < career.returns.length; i++) {
            career.returns[i] = from.readDouble();
        }
        return career;
    }
}
