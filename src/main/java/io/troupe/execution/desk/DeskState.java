package io.troupe.execution.desk;

import io.troupe.execution.costs.MonthVolume;
import io.troupe.model.orders.OrderCause;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a desk remembers from bar to bar, but for what it keeps in short form.
 *
 * @param isGone by asset, whether its instrument is no more
 */
@SuppressWarnings("ArrayRecordComponent") // a part of the desk, never compared
record DeskState(Wanted wanted, Targets targets, Exits exits, MonthVolume month, MarginCalls calls,
        Requests requests, WorkingOrders orders, boolean[] isGone) {
    /** Makes another one what this one is. */
    void copyTo(DeskState other) {
        other.calls.setOut(calls.isOut());
        other.requests.setRefusal(requests.refusal());
        exits.stops().copyTo(other.exits.stops());
        wanted.copyTo(other.wanted);
        targets.copyTo(other.targets);
        exits.entries().copyTo(other.exits.entries());
        other.month.copyFrom(month);
        System.arraycopy(isGone, 0, other.isGone, 0, isGone.length);
        other.orders.become(orders);
    }

    /** Writes it as of a bar's close. */
    void write(int bar, DataOutput out) throws IOException {
        out.writeBoolean(calls.isOut());
        out.writeByte(requests.refusal().code());
        exits.stops().write(out);
        wanted.write(out);
        targets.write(out);
        exits.entries().write(bar, out);
        month.save(out);
        for (boolean gone : isGone) {
            out.writeBoolean(gone);
        }
        OrderCodec.write(orders, isGone.length, out);
    }

    /** Becomes what was written as of a bar's close. */
    void read(int bar, DataInput in) throws IOException {
        calls.setOut(in.readBoolean());
        requests.setRefusal(OrderCause.of(in.readByte()));
        exits.stops().read(in);
        wanted.read(in);
        targets.read(in);
        exits.entries().read(bar, in);
        month.load(in);
        for (int asset = 0; asset < isGone.length; asset++) {
            isGone[asset] = in.readBoolean();
        }
        OrderCodec.read(orders, isGone.length, in);
    }
}
