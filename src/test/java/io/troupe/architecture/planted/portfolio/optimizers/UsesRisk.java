package io.troupe.architecture.planted.portfolio.optimizers;

import io.troupe.architecture.planted.risk.limits.Limit;

/** Sees a sibling. */
public final class UsesRisk {
    private UsesRisk() {}

    public static int limit() {
        return Limit.shares();
    }
}
