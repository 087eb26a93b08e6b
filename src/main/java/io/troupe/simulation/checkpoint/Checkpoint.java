package io.troupe.simulation.checkpoint;

import io.troupe.journal.JournalHead;
import io.troupe.ledger.HouseLedger;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.simulation.hosting.StrategyMemory;
import io.troupe.simulation.plan.StandingAllotment;
import java.util.List;
import java.util.Optional;

/**
 * Everything a simulation remembers at the end of a bar, so that it can go on from there without
 * executing the bars before again. It does not depend on how strategies were hosted.
 *
 * @param bar the last bar that is complete
 * @param head how far the journal reached with it, which ties the checkpoint to one run
 * @param house the fund's own state
 * @param risk what the fund's limits and halts have saved; empty: they remember nothing yet
 * @param standing by what capital is divided, and what the allocator remembers
 * @param sleeves one per strategy
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Checkpoint(int bar, JournalHead head, HouseState house, byte[] risk,
        StandingAllotment standing, List<SleeveState> sleeves) {
    /** Checks the components. */
    public Checkpoint {
        sleeves = List.copyOf(sleeves);
    }

    /** Whether every strategy that is still asked can be taken to the checkpoint's bar. */
    boolean isUsable() {
        return sleeves.stream().allMatch(
                sleeve -> sleeve.quarantined() || sleeve.memory().isRestorable());
    }

    /**
     * The house.
     *
     * @param accounts what it and its accounts hold
     * @param orders working orders for the next bar, steps by asset
     * @param overlayWanted what the overlay wants, steps by asset
     * @param desk the overlay's orders and what commissions depend on, as the house's trading has
     *        written them; empty of a fund without desks
     * @param remembered what the construction of the fund remembers
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record HouseState(HouseLedger.Accounts accounts, long[] orders,
            long[] overlayWanted, byte[] desk, ConstructionState remembered) {}

    /**
     * One strategy and its sleeve.
     *
     * @param positions steps by asset
     * @param wanted what it is to hold
     * @param cashMicros its cash
     * @param fills how many it has had
     * @param rules what its own limits and halts have saved; empty if it has none
     * @param quarantined whether it was taken out
     * @param leave how it left, if it has no part in the capital
     * @param returns how it did lately
     * @param memory how the strategy itself is restored
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record SleeveState(long[] positions, Wanted wanted, long cashMicros, long fills,
            byte[] rules, boolean quarantined, Optional<Leave> leave, Returns returns,
            StrategyMemory memory) {}

    /**
     * What a sleeve is to hold, and how it comes to that.
     *
     * @param steps wanted steps by asset; empty if its desk knows them
     * @param weights the targets asked for last
     * @param desk its orders, as its desk has written them; empty if it has none
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record Wanted(long[] steps, double[] weights, byte[] desk) {}

    /**
     * A sleeve's returns, as far back as the allocator asks for them.
     *
     * @param base what the next return is measured from; 0 if no returns are kept
     * @param latest oldest first
     * @param sized those that its sizes depend on
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record Returns(double base, double[] latest, Sized sized) {}

    /**
     * A sleeve's returns, as far back as its sizes depend on them.
     *
     * @param base what the next return is measured from
     * @param inForce what multiplied its weights when it was sized as a whole last
     * @param latest oldest first, each divided by what multiplied the weights then
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record Sized(double base, double inForce, double[] latest) {
        /** Of a sleeve whose sizes do not depend on its past. */
        public static final Sized NONE = new Sized(0, 1, new double[0]);
    }

    /**
     * A sleeve has no part in the capital any more, and what it held is sold bit by bit.
     *
     * @param bar at whose close it left
     * @param overBars in how many bars what it held is sold, ≥ 1
     * @param base what it held, in steps by asset as they are counted now
     */
    @SuppressWarnings("ArrayRecordComponent") // copied, never compared
    public record Leave(int bar, int overBars, long[] base) {
        /** Copies the array. */
        public Leave {
            base = base.clone();
        }

        /** A copy of what it held. */
        @Override
        public long[] base() {
            return base.clone();
        }

        /** What it held of an asset. */
        public long base(int asset) {
            return base[asset];
        }
    }
}
