package io.troupe.portfolio.construction;

import io.troupe.model.ConstructionNote;
import java.util.Optional;

/**
 * What a {@link FundConstruction} answers.
 *
 * @param overlayWanted by asset what the overlay wants, in signed steps and whole lots
 * @param state what is remembered
 * @param note what a portfolio that was constructed came to; empty if it was not time for one
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Constructed(long[] overlayWanted, ConstructionState state,
        Optional<ConstructionNote> note) {}
