package io.troupe.simulation.cohort;

import io.troupe.execution.Shortfall;
import io.troupe.execution.points.PointShare;
import io.troupe.model.StaffMove;
import io.troupe.risk.halts.Restraint;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What a cohort must take into account at one bar that it did not assume when it ran ahead: it then
 * returns to that bar and goes on from there. Several revisions of one bar add up.
 *
 * @param bar the bar they concern
 * @param partials what the bar did not give the fund of its net orders
 * @param rations the same of a fund whose strategies trade by orders, point by point; those of a
 *        bar add up, in the order in which they came to be known
 * @param stance what the fund's stance becomes; empty: as is
 * @param exposure what the factor on weights becomes; empty: as is
 * @param transfers micros moved into each of the cohort's sleeves; empty: capital stays where it is
 * @param moves who of the cohort begins or ceases to have part in the capital
 * @param cuts orders decided at the bar that the limits reduced
 */
@SuppressWarnings("ArrayRecordComponent") // a message between actors of one process
public record Revision(int bar, List<Share> partials, List<PointShare> rations,
        Optional<Restraint> stance, OptionalDouble exposure, long[] transfers,
        List<StaffMove> moves, List<Share> cuts) {
    private static final long[] UNMOVED = {};

    /**
     * A shortfall as one cohort needs to know it.
     *
     * @param whole of the fund
     * @param before steps of the heavier side that earlier strategies want
     */
    public record Share(Shortfall whole, long before) {
        /** Index of the instrument. */
        int asset() {
            return whole.asset();
        }
    }

    /** Nothing unexpected, at any bar. */
    public static final Revision NONE = new Revision(-1, List.of(), List.of(),
            Optional.empty(), OptionalDouble.empty(), UNMOVED, List.of(), List.of());

    /** Orders worked in a bar were filled in part. */
    public static Revision filledInPart(int bar, List<Share> partials) {
        return new Revision(bar, partials, List.of(), Optional.empty(), OptionalDouble.empty(),
                UNMOVED, List.of(), List.of());
    }

    /** At points of a bar the fund could not do everything. */
    public static Revision rationed(int bar, List<PointShare> rations) {
        return new Revision(bar, List.of(), rations, Optional.empty(), OptionalDouble.empty(),
                UNMOVED, List.of(), List.of());
    }

    /** The fund's stance was decided at a bar; no capital moves. */
    public static Revision decided(int bar, Optional<Restraint> stance) {
        return divided(bar, stance, OptionalDouble.empty(), UNMOVED, List.of());
    }

    /** The fund's stance was decided at a bar, and capital moved. */
    public static Revision divided(int bar, Optional<Restraint> stance, OptionalDouble exposure,
            long[] transfers, List<StaffMove> moves) {
        return new Revision(bar, List.of(), List.of(), stance, exposure, transfers, moves,
                List.of());
    }

    /** Orders decided at a bar were cut. */
    public static Revision cut(int bar, List<Share> cuts) {
        return new Revision(bar, List.of(), List.of(), Optional.empty(), OptionalDouble.empty(),
                UNMOVED, List.of(), cuts);
    }

    /** This and another revision of the same bar. */
    public Revision and(Revision later) {
        return new Revision(bar, later.partials.isEmpty() ? partials : later.partials,
                together(rations, later.rations),
                later.stance.or(() -> stance),
                later.exposure.isPresent() ? later.exposure : exposure,
                later.transfers.length == 0 ? transfers : later.transfers,
                later.moves.isEmpty() ? moves : later.moves,
                later.cuts.isEmpty() ? cuts : later.cuts);
    }

    private static List<PointShare> together(List<PointShare> first, List<PointShare> later) {
        return Stream.concat(first.stream(), later.stream()).toList();
    }
}
