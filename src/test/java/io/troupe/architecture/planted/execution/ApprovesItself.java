package io.troupe.architecture.planted.execution;

import io.troupe.architecture.planted.model.ApprovedOrder;

/** Works what nobody has checked. */
public final class ApprovesItself {
    private ApprovesItself() {}

    public static ApprovedOrder work(long quantity) {
        return new ApprovedOrder(quantity);
    }
}
