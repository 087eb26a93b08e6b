package io.troupe.risk.halts;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How what a halt watches has gone, from close to close: an account's value, or an index of prices.
 * Flows of capital move the value and leave its index as it is. Mutable.
 */
final class Course {
    private double worth = 1;
    private double index = 1;
    /** What the next return is measured from: the value after flows. NaN before the first. */
    private double base = Double.NaN;
    private double change = Double.NaN;
    private boolean begins;

    /** An account's value at a close. */
    void value(double value) {
        begins = !(base > 0);
        change = begins ? Double.NaN : value / base - 1;
        index = begins ? 1 : index * (value / base);
        worth = value;
        base = value;
    }

    /** A return of prices over a bar, NaN if there is none: then nothing changes. */
    void price(double priceReturn) {
        begins = !(index > 0);
        change = begins ? Double.NaN : priceReturn;
        if (begins) {
            index = 1;
        } else if (!Double.isNaN(priceReturn)) {
            index *= 1 + priceReturn;
        }
        worth = index;
    }

    /** Capital came or went after the close. An account that was worth nothing begins anew. */
    void moved(double valueBefore, double amount) {
        base = valueBefore + amount;
        if (!(valueBefore > 0)) {
            index = 1;
        }
    }

    /** Money, or the index of prices. */
    double worth() {
        return worth;
    }

    /** The growth of a unit, flows apart. */
    double index() {
        return index;
    }

    /** The return of the bar, NaN if there is none. */
    double change() {
        return change;
    }

    /** Whether the index begins anew at this close, as there was nothing to compare with. */
    boolean begins() {
        return begins;
    }

    void copyTo(Course other) {
        other.worth = worth;
        other.index = index;
        other.base = base;
        other.change = change;
        other.begins = begins;
    }

    /** Writes what the next close needs. */
    void write(DataOutput out) throws IOException {
        out.writeDouble(index);
        out.writeDouble(base);
    }

    void read(DataInput in) throws IOException {
        index = in.readDouble();
        base = in.readDouble();
    }
}
