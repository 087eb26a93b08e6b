package io.troupe.strategies;

import io.troupe.model.ConstructionNote;
import io.troupe.portfolio.construction.Examination;
import java.util.Optional;

/**
 * A strategy that constructs its portfolio and tells, for the record, what that came to.
 */
public interface ConstructingStrategy extends Strategy {
    /** What was constructed for the latest answer; empty if nothing was. */
    Optional<ConstructionNote> latestNote();

    /**
     * What its construction comes to and why if it is done at a bar of which it was told, holding
     * nothing. It remembers nothing of it. Empty if there is nothing to construct from, and of
     * strategies that do not tell.
     *
     * @param view at that bar
     */
    default Optional<Examination> examine(MarketView view) {
        return Optional.empty();
    }
}
