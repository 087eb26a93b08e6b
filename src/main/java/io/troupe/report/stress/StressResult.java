package io.troupe.report.stress;

import io.troupe.risk.stress.Scenario;
import java.util.List;
import java.util.OptionalDouble;

/** What came of one scenario. Immutable. */
public sealed interface StressResult {
    /** Which it was. */
    Scenario scenario();

    /**
     * A loss, with its parts.
     *
     * @param losses of everybody
     * @param moves of the assets that are held, in the order of {@link StressParts#assets()}; empty
     *        where the run was simulated again
     * @param sigmas how many standard deviations such moves are from none; empty where that was not
     *        asked
     * @param notes what must be said of it, a sentence each
     */
    record Lost(Scenario scenario, StressParts losses, List<MovedAsset> moves,
            OptionalDouble sigmas, List<String> notes) implements StressResult {
        /** Copies the lists. */
        public Lost {
            moves = List.copyOf(moves);
            notes = List.copyOf(notes);
        }
    }

    /** Paths. */
    record Outlook(Scenario scenario, PathOutlook outlook) implements StressResult {}

    /**
     * Nothing can be said of it.
     *
     * @param reason why, to follow a colon
     */
    record NotAvailable(Scenario scenario, String reason) implements StressResult {}

    /**
     * It does not fit the run: it names what there is not, or a time that the data has not.
     *
     * @param problems what is wrong, a sentence each
     */
    record Mistaken(Scenario scenario, List<String> problems) implements StressResult {
        /** Copies the list. */
        public Mistaken {
            problems = List.copyOf(problems);
        }
    }

    /**
     * How an asset moved.
     *
     * @param symbol the asset's
     * @param move a fraction
     * @param isEstimated whether that is by what it has to do with others, and not its own
     */
    record MovedAsset(String symbol, double move, boolean isEstimated) {}
}
