package io.troupe.run;

import io.troupe.journal.Bookings;
import io.troupe.report.summary.RunSummary;
import java.util.List;
import java.util.Optional;

/** What came of a variant; all in memory. */
public sealed interface VariantResult {
    /** Which one it was. */
    Variant variant();

    /**
     * All its bars are simulated.
     *
     * @param summary its figures
     * @param bookings all that happened, if it was to be kept
     * @param notes what should be known of its strategies and its data, though it stopped nothing
     */
    record Finished(Variant variant, RunSummary summary, Optional<Bookings> bookings,
            List<String> notes) implements VariantResult {
        /** Copies the list. */
        public Finished {
            notes = List.copyOf(notes);
        }
    }

    /** It was not done, or could not go on; the others are none the worse for it. */
    record Refused(Variant variant, Refusal refusal) implements VariantResult {}
}
