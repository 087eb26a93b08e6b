package io.troupe.data.schema;

import io.troupe.model.Interval;
import java.util.Arrays;

/**
 * Whether the times of each symbol increase: remembers the latest of each. A row that comes too
 * late is compared with the rows before it, not what comes after with that row.
 */
final class TimeOrder {
    private static final long DAY_SECONDS = 86_400;
    private static final byte FINE = 0;
    private static final byte EARLIER = 1;
    private static final byte SAME = 2;

    private long[] latest = new long[0];
    private final byte[] verdict = new byte[BarBatch.ROWS];
    private final long[] previous = new long[BarBatch.ROWS];
    private boolean anyWrong;
    private boolean intraday;

    /** Looks at a batch, once, before it is asked what it found. */
    void look(BarBatch batch) {
        int symbols = batch.symbols().size();
        if (latest.length < symbols) {
            int known = latest.length;
            latest = Arrays.copyOf(latest, Math.max(symbols, known * 2));
            Arrays.fill(latest, known, latest.length, Long.MIN_VALUE);
        }
        anyWrong = false;
        int rows = batch.rows();
        int[] symbolOf = batch.symbol;
        long[] times = batch.time;
        long[] seen = latest;
        long before = 0;
        for (int row = 0; row < rows; row++) {
            int symbol = symbolOf[row];
            long time = times[row];
            verdict[row] = FINE;
            if (time > seen[symbol]) {
                seen[symbol] = time;
            } else if (time != BarBatch.NO_TIME) {
                verdict[row] = time == seen[symbol] ? SAME : EARLIER;
                previous[row] = seen[symbol];
                anyWrong = true;
            }
            if (time != before) { // a division for each line, not for each of its cells
                before = time;
                intraday |= time % DAY_SECONDS != 0;
            }
        }
    }

    void find(BarBatch batch, boolean twice, Findings findings) {
        if (!anyWrong) {
            return;
        }
        byte wanted = twice ? SAME : EARLIER;
        for (int row = 0; row < batch.rows(); row++) {
            if (verdict[row] == wanted) {
                findings.add(row);
            }
        }
    }

    /** The latest time before a row that was found. */
    long previous(int row) {
        return previous[row];
    }

    /** A time as text: with the time of day once one was seen that is not midnight. */
    String shown(long time) {
        return (intraday ? Interval.MINUTE : Interval.DAY).format(time);
    }

    /** A time as text, alone. */
    static String text(long time) {
        return (time % DAY_SECONDS == 0 ? Interval.DAY : Interval.MINUTE).format(time);
    }
}
