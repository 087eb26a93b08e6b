package io.troupe.simulation.plan;

import io.troupe.execution.FillModel;
import io.troupe.execution.desk.DeskRules;
import java.util.Optional;

/**
 * How a fund trades: by market orders that all fill at one point of the bar, at prices and costs
 * that depend on neither size nor past, or by orders of every type, each sleeve's kept at a desk of
 * its own.
 *
 * @param fills prices and costs of plain market orders
 * @param desks what desks look up; empty if nothing needs them
 */
public record Trading(FillModel fills, Optional<DeskRules> desks) {
    /** By market orders alone. */
    public static Trading plain(FillModel fills) {
        return new Trading(fills, Optional.empty());
    }

    /** Whether orders can ever be filled in part. */
    public boolean limitsVolume() {
        return desks.map(rules -> rules.volumeLimit().isPresent())
                .orElseGet(fills::limitsVolume);
    }
}
