package io.troupe.simulation;

import io.troupe.model.CutReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cohort must take into account at one bar that it did not assume when it ran ahead: it then
 * returns to that bar and goes on from there. Several revisions of one bar add up.
 *
 * @param bar the bar they concern
 * @param partials orders of the bar before that were filled in part
 * @param halted whether the fund stops ({@code TRUE}) or starts ({@code FALSE}) to trade; null: as
 *        is
 * @param transfers micros moved into each of the cohort's sleeves; null: none
 * @param cuts orders decided at the bar that the limits reduced
 */
@SuppressWarnings("ArrayRecordComponent") // a message between actors of one process
record Revision(int bar, List<Share> partials, @Nullable Boolean halted,
        long @Nullable [] transfers, List<Share> cuts) {

    /**
     * A net order that was done only in part, as one cohort needs to know it.
     *
     * @param asset index of the instrument
     * @param total the fund's net order
     * @param done what was done of it
     * @param before the sum of the orders of all earlier strategies
     * @param reason why
     */
    record Share(int asset, long total, long done, long before, CutReason reason) {}

    /** Nothing unexpected, at any bar. */
    static final Revision NONE = new Revision(-1, List.of(), null, null, List.of());

    /** This and another revision of the same bar. */
    Revision and(Revision later) {
        return new Revision(bar, later.partials.isEmpty() ? partials : later.partials,
                later.halted == null ? halted : later.halted,
                later.transfers == null ? transfers : later.transfers,
                later.cuts.isEmpty() ? cuts : later.cuts);
    }
}
