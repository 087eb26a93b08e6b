package io.troupe.architecture.planted.journal;

import io.troupe.architecture.planted.risk.limits.Limit;

/** Sees more of the domain than the ledger. */
public final class UsesRisk {
    private UsesRisk() {}

    public static int limit() {
        return Limit.shares();
    }
}
