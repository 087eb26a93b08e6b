package io.troupe.journal.folder;

import io.troupe.journal.Hash;
import io.troupe.journal.Restated;
import java.util.List;

/**
 * Where a run went on with another history of its data: up to the seam it was computed with one,
 * from there on with the other.
 *
 * @param bar the last bar that was booked with the earlier history
 * @param date when it began, as the data's files write it
 * @param dataBefore fingerprint of the earlier history at that bar
 * @param dataAfter fingerprint of the later one at the same bar
 * @param firstDifference where the two differ first, for a person
 * @param assets those that were restated, in their order
 * @param answers what strategies would have answered before the seam
 */
public record Seam(int bar, String date, String dataBefore, String dataAfter,
        String firstDifference, List<Asset> assets, Answers answers) {
    /** Copies the list. */
    public Seam {
        assets = List.copyOf(assets);
    }

    /** What the journal has of it. */
    public Restated booked() {
        return new Restated(bar + 1, Hash.parse(dataBefore), Hash.parse(dataAfter));
    }

    /**
     * An asset whose prices were restated.
     *
     * @param symbol its name
     * @param before its last close that was booked, as it was
     * @param after the same close, restated
     * @param taken what the restatement is taken to be: dividend, split or correction
     * @param numerator of a split, new shares …
     * @param denominator … for so many old ones; both 1 of what is none
     * @param dividend cash for each share as shares were counted before; 0 for none
     */
    public record Asset(String symbol, double before, double after, String taken, long numerator,
            long denominator, double dividend) {}

    /**
     * What asking the strategies about the later history came to, before the seam.
     *
     * @param compared bars of strategies that were compared
     * @param differing of these, those at which a strategy wanted something else
     * @param standing strategies that want something else at the seam itself
     * @param firstStrategy the first that differs, empty if none does
     * @param firstDate when
     * @param restored strategies that read their sleeve: they cannot be asked again without it, and
     *        go on from what they had saved
     */
    public record Answers(long compared, long differing, int standing, String firstStrategy,
            String firstDate, List<String> restored) {
        /** Copies the list. */
        public Answers {
            restored = List.copyOf(restored);
        }
    }
}
