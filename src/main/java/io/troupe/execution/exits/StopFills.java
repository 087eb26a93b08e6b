package io.troupe.execution.exits;

import io.troupe.model.OrderType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How many stop orders gave up a position, or a part of it, in the bar that was matched last. Each
 * counts in the bar of its first fill. Mutable, owned by one thread.
 */
public final class StopFills {
    private final int[] counts;
    private boolean areAny;

    /** None. */
    public StopFills(int assets) {
        counts = new int[assets];
    }

    /** How many of an asset. */
    public int of(int asset) {
        return counts[asset];
    }

    /** A bar begins. */
    public void clear() {
        if (areAny) {
            Arrays.fill(counts, 0);
            areAny = false;
        }
    }

    /**
     * An order was filled in the bar for the first time.
     *
     * @param done signed steps, not 0
     * @param held signed steps that were held before
     */
    public void fill(int asset, OrderType type, long done, long held) {
        if (type.hasStop() && Long.signum(done) == -Long.signum(held)) {
            counts[asset]++;
            areAny = true;
        }
    }

    /** Makes others what these are. */
    public void copyTo(StopFills other) {
        if (areAny || other.areAny) {
            System.arraycopy(counts, 0, other.counts, 0, counts.length);
            other.areAny = areAny;
        }
    }

    /** Writes all that {@link #read} needs. */
    public void write(DataOutput out) throws IOException {
        for (int count : counts) {
            out.writeInt(count);
        }
    }

    /** Becomes those that were written. */
    public void read(DataInput in) throws IOException {
        areAny = true;
        for (int asset = 0; asset < counts.length; asset++) {
            counts[asset] = in.readInt();
        }
    }
}
