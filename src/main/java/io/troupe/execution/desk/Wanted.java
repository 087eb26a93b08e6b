package io.troupe.execution.desk;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.LongUnaryOperator;

/** What is to be held of each instrument, and which are traded by orders instead. Mutable. */
final class Wanted {
    private final long[] steps;
    private final boolean[] byOrders;
    /** Whether an asset traded by orders is the fund's matter, until its strategy orders again. */
    private final boolean[] isLetGo;

    /** Nothing. */
    Wanted(int assets) {
        steps = new long[assets];
        byOrders = new boolean[assets];
        isLetGo = new boolean[assets];
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

    /** Its strategy orders an asset. */
    void order(int asset) {
        byOrders[asset] = true;
        isLetGo[asset] = false;
    }

    /** The fund took all orders back: what it wants of an asset counts now. */
    void letGo() {
        System.arraycopy(byOrders, 0, isLetGo, 0, byOrders.length);
    }

    /** Whether what is wanted of an asset by target counts. */
    boolean takes(int asset) {
        if (isLetGo[asset]) {
            byOrders[asset] = false;
            isLetGo[asset] = false;
        }
        return !byOrders[asset];
    }

    void recount(int asset, LongUnaryOperator stepsAfter) {
        steps[asset] = stepsAfter.applyAsLong(steps[asset]);
    }

    void copyTo(Wanted other) {
        System.arraycopy(steps, 0, other.steps, 0, steps.length);
        System.arraycopy(byOrders, 0, other.byOrders, 0, steps.length);
        System.arraycopy(isLetGo, 0, other.isLetGo, 0, steps.length);
    }

    void write(DataOutput out) throws IOException {
        for (int asset = 0; asset < steps.length; asset++) {
            out.writeLong(steps[asset]);
            out.writeBoolean(byOrders[asset]);
            out.writeBoolean(isLetGo[asset]);
        }
    }

    void read(DataInput in) throws IOException {
        for (int asset = 0; asset < steps.length; asset++) {
            steps[asset] = in.readLong();
            byOrders[asset] = in.readBoolean();
            isLetGo[asset] = in.readBoolean();
        }
    }
}
