package io.troupe.report.stress;

import io.troupe.report.holdings.Holdings;

/** Simulates a run again under other conditions. */
@FunctionalInterface
public interface Resimulation {
    /**
     * Simulates it up to the bar that is stressed.
     *
     * @param costs by what slippage and fees are multiplied
     * @param volume by what volumes are multiplied
     */
    Again again(double costs, double volume);

    /** What came of it. */
    sealed interface Again {
        /** What it then held. */
        record Held(Holdings holdings) implements Again {}

        /** It could not be simulated. */
        record Refused(String reason) implements Again {}
    }
}
