package io.troupe.data.health;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import java.util.Arrays;

/**
 * Every time at which some symbol has a bar. Takes rows in any order; its memory grows with the
 * number of different times, not with that of rows.
 */
public final class TimeAxis implements BarSink {
    private static final long FREE = Long.MIN_VALUE;
    private static final int FIRST_SIZE = 1 << 12;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] table = freeTable(FIRST_SIZE);
    private int used;

    @Override
    public void take(BarBatch batch) {
        for (int row = 0; row < batch.rows(); row++) {
            add(batch.time[row]);
        }
    }

    private void add(long time) {
        int slot = slot(table, time);
        if (table[slot] == FREE) {
            table[slot] = time;
            used++;
            if (used * 2 > table.length) {
                grow();
            }
        }
    }

    private void grow() {
        long[] larger = freeTable(Math.multiplyExact(table.length, 2));
        for (long time : table) {
            if (time != FREE) {
                larger[slot(larger, time)] = time;
            }
        }
        table = larger;
    }

    private static long[] freeTable(int size) {
        long[] table = new long[size];
        Arrays.fill(table, FREE);
        return table;
    }

    private static int slot(long[] table, long time) {
        int mask = table.length - 1;
        int slot = (int) ((time * SPREAD) >>> 32) & mask;
        while (table[slot] != FREE && table[slot] != time) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** All of them, increasing. */
    public long[] times() {
        long[] times = Arrays.stream(table).filter(time -> time != FREE).toArray();
        Arrays.sort(times);
        return times;
    }
}
