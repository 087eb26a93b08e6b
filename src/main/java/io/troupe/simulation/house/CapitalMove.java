package io.troupe.simulation.house;

import io.troupe.ledger.HouseLedger.CapitalMoves;
import io.troupe.model.StaffMove;
import io.troupe.model.Sweep;
import io.troupe.portfolio.allocators.Allotment;
import io.troupe.portfolio.allocators.Division;
import io.troupe.portfolio.allocators.DivisionRequest;
import io.troupe.simulation.cohort.CohortWindow.SleeveCapital;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StandingAllotment;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How capital moves at the close of one bar.
 *
 * @param transfers micros into each strategy's sleeve
 * @param moves what comes to the fund and to its accounts
 * @param exposure what the factor on weights becomes; empty: it stays
 * @param staff who begins or ceases to have part in it; whoever was taken out does neither
 * @param standing by which capital is divided from now on
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record CapitalMove(long[] transfers, CapitalMoves moves, OptionalDouble exposure,
        List<StaffMove> staff, StandingAllotment standing) {
    /**
     * Money that is no strategy's.
     *
     * @param reserveMicros the reserve's cash
     * @param overlayMicros what the overlay is worth at the close
     * @param crossingsMicros what lies in crossings
     */
    public record Undivided(long reserveMicros, long overlayMicros, long crossingsMicros) {
        /** All of it. */
        long total() {
            return Math.addExact(Math.addExact(reserveMicros, overlayMicros), crossingsMicros);
        }
    }

    /**
     * Capital divided anew: of all that the active strategies and the accounts have, and what has
     * just come. Whoever was taken out keeps what he has; if all were, nothing is divided.
     *
     * @param inForce by what it has been divided until now
     * @param subscribed what has just come to the fund, negative if it left
     */
    public static CapitalMove divided(SimulationPlan plan, int bar, StandingAllotment inForce,
            SleeveCapital sleeves, Undivided undivided, long subscribed) {
        int[] active = active(sleeves);
        if (active.length == 0) {
            return flowed(inForce, sleeves, subscribed);
        }
        DivisionRequest request = new DivisionRequest(bar, plan.ids(), active,
                Arrays.stream(active).mapToObj(k -> sleeves.returns()[k])
                        .toArray(double[][]::new),
                Arrays.stream(active).mapToLong(k -> sleeves.equityMicros()[k]).toArray(),
                inForce.state());
        Division division = Division.by(plan.allocator(), request);
        long[] held = request.equityMicros();
        Allotment next = Allotment.of(division, active, plan.strategies().size(),
                plan.capital().maxExposure());
        Undivided pot = plan.capital().sweep() == Sweep.DECISIONS ? undivided
                : new Undivided(undivided.reserveMicros(), 0, 0);
        long total = Math.addExact(pot.total(), subscribed);
        for (long micros : held) {
            total = Math.addExact(total, micros);
        }
        Allotment.Parts parts = next.split(total, active);
        long[] transfers = new long[sleeves.active().length];
        for (int j = 0; j < active.length; j++) {
            transfers[active[j]] = Math.subtractExact(parts.each()[j], held[j]);
        }
        CapitalMoves moves = new CapitalMoves(subscribed,
                Math.subtractExact(parts.rest(), pot.reserveMicros()),
                Math.negateExact(pot.overlayMicros()), Math.negateExact(pot.crossingsMicros()));
        boolean isNew = next.exposure() != inForce.allotment().exposure();
        return new CapitalMove(transfers, moves,
                isNew ? OptionalDouble.of(next.exposure()) : OptionalDouble.empty(),
                division.moves(), new StandingAllotment(next, division.state()));
    }

    /** What comes or goes between two decisions, by the shares in force. */
    public static CapitalMove flowed(StandingAllotment inForce, SleeveCapital sleeves,
            long subscribed) {
        int[] active = active(sleeves);
        Allotment.Parts parts = inForce.allotment().split(subscribed, active);
        long[] transfers = new long[sleeves.active().length];
        for (int j = 0; j < active.length; j++) {
            transfers[active[j]] = parts.each()[j];
        }
        return new CapitalMove(transfers, new CapitalMoves(subscribed, parts.rest(), 0, 0),
                OptionalDouble.empty(), List.of(), inForce);
    }

    private static int[] active(SleeveCapital sleeves) {
        return IntStream.range(0, sleeves.active().length).filter(k -> sleeves.active()[k])
                .toArray();
    }
}
