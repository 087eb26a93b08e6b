package io.troupe.execution.desk;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How many stop orders gave up a position, or a part of it, in the bar that was matched last. Each
 * counts in the bar of its first fill.
 */
final class StopFills {
    private final int[] counts;
    private boolean areAny;

    /** None. */
    StopFills(int assets) {
        counts = new int[assets];
    }

    /** How many of an asset. */
    int of(int asset) {
        return counts[asset];
    }

    /** A bar begins. */
    void clear() {
        if (areAny) {
            Arrays.fill(counts, 0);
            areAny = false;
        }
    }

    /**
     * An order was filled in the bar.
     *
     * @param done signed steps, which its fills count already
     * @param held signed steps that were held before
     */
    void fill(WorkingOrder order, long done, long held) {
        if (order.ticket.type().hasStop() && order.filled == done
                && Long.signum(done) == -Long.signum(held)) {
            counts[order.ticket.asset()]++;
            areAny = true;
        }
    }

    /** Makes others what these are. */
    void copyTo(StopFills other) {
        if (areAny || other.areAny) {
            System.arraycopy(counts, 0, other.counts, 0, counts.length);
            other.areAny = areAny;
        }
    }

    /** Writes all that {@link #read} needs. */
    void write(DataOutput out) throws IOException {
        for (int count : counts) {
            out.writeInt(count);
        }
    }

    /** Becomes those that were written. */
    void read(DataInput in) throws IOException {
        areAny = true;
        for (int asset = 0; asset < counts.length; asset++) {
            counts[asset] = in.readInt();
        }
    }
}
