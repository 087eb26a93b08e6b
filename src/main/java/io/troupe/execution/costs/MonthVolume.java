package io.troupe.execution.costs;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a portfolio has traded in the calendar month, all its instruments together, by which some
 * commissions are tiered. Mutable, owned by one thread.
 */
public final class MonthVolume {
    private int month;
    private double units;

    /** Of a portfolio that has not traded yet. */
    public MonthVolume() {}

    /** Adds a fill that was accepted. */
    public void add(FillQuote fill) {
        units = units(fill.month()) + fill.units();
        month = fill.month();
    }

    /** Units traded in a month that is not before that of the last fill, ≥ 0. */
    double units(int inMonth) {
        return inMonth == month ? units : 0;
    }

    /** Makes it what another is. */
    public void copyFrom(MonthVolume other) {
        month = other.month;
        units = other.units;
    }

    /** Writes it, to be {@linkplain #load read back}. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(month);
        out.writeDouble(units);
    }

    /** Makes it what was {@linkplain #save written}. */
    public void load(DataInput in) throws IOException {
        month = in.readInt();
        units = in.readDouble();
    }
}
