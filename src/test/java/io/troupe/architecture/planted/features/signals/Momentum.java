package io.troupe.architecture.planted.features.signals;

import io.troupe.architecture.planted.features.Catalogue;

/** The other half. */
public final class Momentum {
    private Momentum() {}

    public static int lag() {
        return 1;
    }

    public static int siblings() {
        return Catalogue.all();
    }
}
