package io.troupe.simulation.checkpoint;

import io.troupe.journal.JournalHead;
import io.troupe.ledger.HouseLedger;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.risk.limits.DrawdownState;
import io.troupe.simulation.hosting.StrategyMemory;
import io.troupe.simulation.plan.StandingAllotment;
import java.util.List;

/**
 * Everything a simulation remembers at the end of a bar, so that it can go on from there without
 * executing the bars before again. It does not depend on how strategies were hosted.
 *
 * @param bar the last bar that is complete
 * @param head how far the journal reached with it, which ties the checkpoint to one run
 * @param house the fund's own state
 * @param drawdown the state of the drawdown limit
 * @param standing by what capital is divided, and what the allocator remembers
 * @param sleeves one per strategy
 */
public record Checkpoint(int bar, JournalHead head, HouseState house, DrawdownState drawdown,
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
     * @param remembered what the construction of the fund remembers
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record HouseState(HouseLedger.Accounts accounts, long[] orders,
            long[] overlayWanted, ConstructionState remembered) {}

    /**
     * One strategy and its sleeve.
     *
     * @param positions steps by asset
     * @param wanted wanted steps by asset
     * @param weights the targets asked for last
     * @param cashMicros its cash
     * @param fills how many it has had
     * @param quarantined whether it was taken out
     * @param returnBase what the next return is measured from; 0 if no returns are kept
     * @param returns the latest returns, oldest first
     * @param memory how the strategy itself is restored
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record SleeveState(long[] positions, long[] wanted, double[] weights, long cashMicros,
            long fills, boolean quarantined, double returnBase, double[] returns,
            StrategyMemory memory) {}
}
