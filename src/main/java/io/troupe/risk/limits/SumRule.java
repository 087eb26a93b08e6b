package io.troupe.risk.limits;

import java.util.List;

/** A limit of a sum over assets. */
interface SumRule {
    /**
     * Cuts what raises the sum above the limit.
     *
     * @param lastResort whether nothing is left of it, instead of as much as fits
     */
    void apply(CheckedOrders orders, boolean lastResort);

    /** Adds a breach if what is held exceeds the limit. */
    void tell(AccountState account, List<Breach> breaches);

    /** Whether cutting some orders may raise the sum even where none is working. */
    boolean isRaisedByCuts();
}
