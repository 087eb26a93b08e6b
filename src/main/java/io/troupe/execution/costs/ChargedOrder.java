package io.troupe.execution.costs;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What an order has filled and paid so far, on which the fee of its next fill depends. Mutable,
 * owned by one thread.
 */
public final class ChargedOrder {
    private long steps;
    private long boughtMicros;
    private long soldMicros;
    private double tieredMicros;
    private long feeMicros;

    /** An order that has not filled at all. */
    public ChargedOrder() {}

    /** Makes it an order that has not filled at all. */
    public void clear() {
        steps = 0;
        boughtMicros = 0;
        soldMicros = 0;
        tieredMicros = 0;
        feeMicros = 0;
    }

    /** Adds a fill that was accepted. */
    public void add(FillQuote fill) {
        steps = Math.addExact(steps, Math.abs(fill.quantity()));
        if (fill.quantity() > 0) {
            boughtMicros = Math.addExact(boughtMicros, fill.valueMicros());
        } else {
            soldMicros = Math.addExact(soldMicros, fill.valueMicros());
        }
        tieredMicros += fill.tieredMicros();
        feeMicros = Math.addExact(feeMicros, fill.feeMicros());
    }

    /** Makes it what another is. */
    public void copyFrom(ChargedOrder other) {
        steps = other.steps;
        boughtMicros = other.boughtMicros;
        soldMicros = other.soldMicros;
        tieredMicros = other.tieredMicros;
        feeMicros = other.feeMicros;
    }

    /** Writes it, to be {@linkplain #load read back}. */
    public void save(DataOutput out) throws IOException {
        out.writeLong(steps);
        out.writeLong(boughtMicros);
        out.writeLong(soldMicros);
        out.writeDouble(tieredMicros);
        out.writeLong(feeMicros);
    }

    /** Makes it what was {@linkplain #save written}. */
    public void load(DataInput in) throws IOException {
        steps = in.readLong();
        boughtMicros = in.readLong();
        soldMicros = in.readLong();
        tieredMicros = in.readDouble();
        feeMicros = in.readLong();
    }

    /** Quantity steps of either side, ≥ 0. */
    long steps() {
        return steps;
    }

    /** The value of what was bought, at fill prices, ≥ 0. */
    long boughtMicros() {
        return boughtMicros;
    }

    /** The value of what was sold, at fill prices, ≥ 0. */
    long soldMicros() {
        return soldMicros;
    }

    /** What the units were charged by tiers, before bounds. */
    double tieredMicros() {
        return tieredMicros;
    }

    /** The fees paid, ≥ 0. */
    public long feeMicros() {
        return feeMicros;
    }
}
