package io.troupe.architecture.planted.features;

import io.troupe.architecture.planted.features.signals.Momentum;

/** One half of a cycle. */
public final class Catalogue {
    private Catalogue() {}

    public static int all() {
        return Momentum.lag();
    }
}
