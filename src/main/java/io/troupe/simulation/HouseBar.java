package io.troupe.simulation;

import io.troupe.execution.PartialFill;
import io.troupe.model.Fill;
import io.troupe.model.FlowKind;
import io.troupe.risk.limits.Reduction;
import io.troupe.simulation.plan.Stance;
import java.util.List;
import java.util.Optional;

/**
 * What the house did in one bar.
 *
 * @param bar the bar
 * @param flows what happened to its holdings before
 * @param fills of its net orders, by asset
 * @param partials orders that the bar's volume did not allow in full
 * @param stance what its stance became at the close; empty: it stayed as it was
 * @param cuts orders decided at the bar that its limits reduced
 */
record HouseBar(int bar, List<Flow> flows, List<Fill> fills, List<PartialFill> partials,
        Optional<Stance> stance, List<Reduction> cuts) {

    /** Nothing, before the first bar. */
    static final HouseBar NONE = new HouseBar(-1, List.of(), List.of(), List.of(),
            Optional.empty(), List.of());

    /**
     * What an entitlement came to.
     *
     * @param asset the instrument
     * @param kind what it was
     * @param steps by how much the holding changed
     * @param cashMicros cash received
     */
    record Flow(int asset, FlowKind kind, long steps, long cashMicros) {}

    HouseBar with(Optional<Stance> newStance, List<Reduction> limitCuts) {
        return new HouseBar(bar, flows, fills, partials, newStance, limitCuts);
    }
}
