package io.troupe.strategies;

import io.troupe.model.ConstructionNote;
import java.util.Optional;

/**
 * A strategy that constructs its portfolio and tells, for the record, what that came to.
 */
public interface ConstructingStrategy extends Strategy {
    /** What was constructed for the latest answer; empty if nothing was. */
    Optional<ConstructionNote> latestNote();
}
