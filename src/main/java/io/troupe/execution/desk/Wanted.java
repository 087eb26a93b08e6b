package io.troupe.execution.desk;

import io.troupe.model.orders.OrderRequest;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.LongUnaryOperator;

/** What is to be held of each instrument, and which are traded by orders instead. Mutable. */
final class Wanted {
    private final long[] steps;
    private final boolean[] byOrders;

    /** Nothing. */
    Wanted(int assets) {
        steps = new long[assets];
        byOrders = new boolean[assets];
    }

    int assets() {
        return steps.length;
    }

    long of(int asset) {
        return steps[asset];
    }

    void set(int asset, long toSteps) {
        steps[asset] = toSteps;
    }

    /** Whether a strategy trades an asset by orders of its own, so that no target of it counts. */
    boolean isByOrders(int asset) {
        return byOrders[asset];
    }

    /** Whether a strategy trades an asset by orders of its own from now on. */
    void setByOrders(int asset, boolean isByOrders) {
        byOrders[asset] = isByOrders;
    }

    /** The same of what a strategy asks for. */
    void setByOrders(OrderRequest request) {
        if (request instanceof OrderRequest.Submit submit && submit.ticket().asset() >= 0
                && submit.ticket().asset() < byOrders.length) {
            byOrders[submit.ticket().asset()] = true;
        }
    }

    void recount(int asset, LongUnaryOperator stepsAfter) {
        steps[asset] = stepsAfter.applyAsLong(steps[asset]);
    }

    void copyTo(Wanted other) {
        System.arraycopy(steps, 0, other.steps, 0, steps.length);
        System.arraycopy(byOrders, 0, other.byOrders, 0, steps.length);
    }

    void write(DataOutput out) throws IOException {
        for (int asset = 0; asset < steps.length; asset++) {
            out.writeLong(steps[asset]);
            out.writeBoolean(byOrders[asset]);
        }
    }

    void read(DataInput in) throws IOException {
        for (int asset = 0; asset < steps.length; asset++) {
            steps[asset] = in.readLong();
            byOrders[asset] = in.readBoolean();
        }
    }
}
