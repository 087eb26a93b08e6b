package io.troupe.architecture.planted.execution;

import io.troupe.architecture.planted.ledger.Booked;

/** Sees a sibling. */
public final class UsesLedger {
    private UsesLedger() {}

    public static int fills() {
        return Booked.count();
    }
}
