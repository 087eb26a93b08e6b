package io.troupe.simulation.cohort;

import io.troupe.model.CutReason;
import io.troupe.simulation.plan.Stance;
import java.util.List;
import java.util.Optional;

/**
 * What a cohort must take into account at one bar that it did not assume when it ran ahead: it then
 * returns to that bar and goes on from there. Several revisions of one bar add up.
 *
 * @param bar the bar they concern
 * @param partials orders of the bar before that were filled in part
 * @param stance what the fund's stance becomes; empty: as is
 * @param transfers micros moved into each of the cohort's sleeves; empty: capital stays where it is
 * @param cuts orders decided at the bar that the limits reduced
 */
@SuppressWarnings("ArrayRecordComponent") // a message between actors of one process
public record Revision(int bar, List<Share> partials, Optional<Stance> stance, long[] transfers,
        List<Share> cuts) {
    private static final long[] UNMOVED = {};

    /**
     * A net order that was done only in part, as one cohort needs to know it.
     *
     * @param asset index of the instrument
     * @param total the fund's net order
     * @param done what was done of it
     * @param before the sum of the orders of all earlier strategies
     * @param reason why
     */
    public record Share(int asset, long total, long done, long before, CutReason reason) {}

    /** Nothing unexpected, at any bar. */
    public static final Revision NONE = new Revision(-1, List.of(), Optional.empty(), UNMOVED,
            List.of());

    /** Orders worked in a bar were filled in part. */
    public static Revision filledInPart(int bar, List<Share> partials) {
        return new Revision(bar, partials, Optional.empty(), UNMOVED, List.of());
    }

    /** The fund's stance was decided at a bar; no capital moves. */
    public static Revision decided(int bar, Optional<Stance> stance) {
        return decided(bar, stance, UNMOVED);
    }

    /** The fund's stance was decided at a bar, and its capital divided. */
    public static Revision decided(int bar, Optional<Stance> stance, long[] transfers) {
        return new Revision(bar, List.of(), stance, transfers, List.of());
    }

    /** Orders decided at a bar were cut. */
    public static Revision cut(int bar, List<Share> cuts) {
        return new Revision(bar, List.of(), Optional.empty(), UNMOVED, cuts);
    }

    /** This and another revision of the same bar. */
    public Revision and(Revision later) {
        return new Revision(bar, later.partials.isEmpty() ? partials : later.partials,
                later.stance.or(() -> stance),
                later.transfers.length == 0 ? transfers : later.transfers,
                later.cuts.isEmpty() ? cuts : later.cuts);
    }
}
