package io.troupe.simulation.guard;

import io.troupe.data.MarketData;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What an account has traded on the date of the present bar: by bar and asset, what its position
 * changed by trading, times the value of a step at the close. Mutable, owned by one thread.
 */
final class DayTurnover {
    private static final long SECONDS_PER_DAY = 86_400;

    private long day = Long.MIN_VALUE;
    private double traded;

    /** Begins a bar: what was traded on an earlier date counts no more. */
    void open(MarketData data, int bar) {
        long date = Math.floorDiv(data.epochSeconds(bar), SECONDS_PER_DAY);
        if (date != day) {
            day = date;
            traded = 0;
        }
    }

    /** Adds what a position changed by trading in the bar, in signed steps. */
    void add(long steps, double stepValue) {
        traded += Math.abs(steps * stepValue);
    }

    /** What has been traded on the date, in units of currency. */
    double traded() {
        return traded;
    }

    /** Makes another what this is. */
    void copyTo(DayTurnover other) {
        other.day = day;
        other.traded = traded;
    }

    /** Writes all that {@link #read} needs. */
    void write(DataOutput out) throws IOException {
        out.writeLong(day);
        out.writeDouble(traded);
    }

    /** Becomes what was written. */
    void read(DataInput in) throws IOException {
        day = in.readLong();
        traded = in.readDouble();
    }
}
