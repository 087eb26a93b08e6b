package io.troupe.model;

import java.util.List;
import java.util.Objects;

/**
 * What a portfolio that was constructed at a bar's close came to, for the record.
 *
 * @param outcome what became of it
 * @param dropped the conditions that were not kept to, as they were written
 * @param solver the method that answered; empty if none did
 * @param iterations how many steps it took
 * @param residual how far the answer is from the conditions of an optimum
 * @param reason why there are no weights under all conditions; empty if there are
 */
public record ConstructionNote(ConstructionOutcome outcome, List<String> dropped, String solver,
        int iterations, double residual, String reason) {
    /** Checks the components and copies the list. */
    public ConstructionNote {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(solver, "solver");
        Objects.requireNonNull(reason, "reason");
        dropped = List.copyOf(dropped);
    }
}
