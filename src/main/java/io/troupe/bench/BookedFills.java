package io.troupe.bench;

import io.troupe.journal.BookingVisitor;

/**
 * Counts booked fills and sums what each says, in a sum that does not depend on the order of the
 * strategies within a bar but on everything else.
 */
final class BookedFills implements BookingVisitor {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private int bar;
    private long count;
    private long sum;

    @Override
    public void bar(int ofBar) {
        bar = ofBar;
    }

    @Override
    public void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        count++;
        long mixed = bar;
        for (long part : new long[]{strategy, asset, quantity, notionalMicros, feeMicros,
                slippageMicros}) {
            mixed = (mixed ^ part) * FACTOR;
            mixed ^= mixed >>> Integer.SIZE;
        }
        sum += mixed;
    }

    @Override
    public String toString() {
        return count + " fills with the sum " + Long.toHexString(sum);
    }
}
