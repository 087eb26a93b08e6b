package io.troupe.report.summary;

import io.troupe.model.ConstructionOutcome;
import io.troupe.model.StaffMove;
import java.util.List;
import java.util.Map;

/**
 * When a strategy had part in the fund's capital, and what its portfolios were constructed as.
 * Immutable.
 *
 * @param moves when it began and when it ceased, in their order; empty if it had part always
 * @param constructions how often a portfolio was constructed, by what became of it: only outcomes
 *        that there were, in the order of the outcomes
 */
public record Employment(List<Moved> moves, Map<ConstructionOutcome, Long> constructions) {

    /** Copies the list. */
    public Employment {
        moves = List.copyOf(moves);
    }

    /**
     * A beginning or an end.
     *
     * @param date of the bar at whose close
     * @param move what it was
     */
    public record Moved(String date, StaffMove move) {}

    /** How many portfolios were constructed. */
    public long constructed() {
        return constructions.values().stream().mapToLong(Long::longValue).sum();
    }
}
