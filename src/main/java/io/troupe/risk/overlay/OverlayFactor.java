package io.troupe.risk.overlay;

import java.util.Optional;

/**
 * What the overlay makes of some weights.
 *
 * @param factor what all of them are to be multiplied by, in (0, 1]
 * @param computed the factor without the band: the one in force has been kept if they differ
 * @param bound the term that the computed factor brings to its limit; empty if none is above it,
 *        and if the factor in force is kept as risk cannot be told
 * @param figures of the weights, before the factor
 * @param repaired whether the covariances were none that returns can have, and were made so
 */
public record OverlayFactor(double factor, double computed, Optional<OverlayTerm> bound,
        OverlayFigures figures, boolean repaired) {
    /** Whether all figures could be told. */
    public boolean isAvailable() {
        return figures.areAvailable();
    }
}
