package io.troupe.architecture.planted.risk.limits;

import io.troupe.architecture.planted.model.ApprovedOrder;

/** Obeys every law: approves, where that is done. */
public final class Approves {
    private Approves() {}

    public static ApprovedOrder approve(long quantity) {
        return new ApprovedOrder(Math.min(quantity, Limit.shares()));
    }
}
