package io.troupe.report.books;

import io.troupe.journal.HouseAccount;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;

/**
 * What bookings alone do not tell of a fund's accounts, but its settings do. Immutable.
 *
 * @param rules version of the rules by which it was run. Of those before 2 nothing was booked to
 *        {@code crossings}: it is what the strategies paid less what the house paid, and its parts
 *        are not known
 * @param reserveMicros cash of the reserve at the start
 * @param hasReserve whether the reserve can ever hold anything
 * @param hasOverlay whether the overlay can
 */
public record FundTerms(int rules, long reserveMicros, boolean hasReserve, boolean hasOverlay) {
    /** The first rules by which what crossings saved is booked. */
    private static final int BOOKED_CROSSINGS = 2;

    /** A fund of today's rules without reserve and overlay. */
    public static final FundTerms PLAIN = new FundTerms(SimulationPlan.RULES, 0, false, false);

    /** Checks that a reserve that begins with something is one. */
    public FundTerms {
        if (reserveMicros != 0 && !hasReserve) {
            throw new IllegalArgumentException(
                    "a fund without reserve cannot begin with one of " + reserveMicros);
        }
    }

    /**
     * The terms of a plan. It has a reserve if its allocator may leave one, or if capital comes or
     * goes: what comes when nobody trades any more is nobody's. It has an overlay if the fund is to
     * hold anything else than the sum of what its strategies want, or may have to hold less of it.
     *
     * @param rules the version of the rules by which it was run
     */
    public static FundTerms of(SimulationPlan plan, int rules) {
        return new FundTerms(rules, plan.initialCash().rest(),
                plan.allocator().leavesReserve() || !plan.capital().flows().flows().isEmpty(),
                plan.hasOverlay());
    }

    /** The accounts that bookings may name. */
    public List<HouseAccount> accounts() {
        return booksCrossings() ? List.of(HouseAccount.values()) : List.of(HouseAccount.HOUSE);
    }

    /** Whether what crossings saved is booked. */
    public boolean booksCrossings() {
        return rules >= BOOKED_CROSSINGS;
    }
}
