package io.troupe.simulation.cohort;

import io.troupe.ledger.SleeveBank;
import io.troupe.risk.halts.Restraint;
import io.troupe.simulation.plan.SimulationPlan;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a cohort from bar to bar, but for its orders: one is worked on, one is kept to
 * return to.
 */
final class CohortState {
    final SleeveBank bank;
    final ReturnHistory returns;
    /** What the sizes of some sleeves depend on. */
    final SizedReturns sized;
    final boolean[] quarantined;
    final Leavers leavers;
    /** What stateful strategies that read their sleeves have saved; only in a kept state. */
    final byte[] @Nullable [] strategyStates;
    /** The bar the state stands before. */
    int bar;
    /** Whether fills and valuation of that bar are done already. */
    boolean valued;
    Restraint stance = Restraint.NONE;
    /** The factor on weights. */
    double exposure;
    /** What happened to holdings before its fills. */
    FlowSums flows = FlowSums.NONE;

    /**
     * Before the first bar.
     *
     * @param sizedBy by sleeve on how many of its own returns its sizes depend
     * @param slackBars how many bars it may have to return
     */
    CohortState(SimulationPlan plan, long[] cashMicros, int[] sizedBy, int slackBars) {
        bank = new SleeveBank(plan.data().assets(), cashMicros);
        returns = new ReturnHistory(bank, plan.allocator().lookbackBars(), slackBars);
        sized = new SizedReturns(bank, sizedBy, slackBars);
        exposure = plan.firstAllotment().exposure();
        quarantined = new boolean[cashMicros.length];
        leavers = new Leavers(cashMicros.length, plan.data().instruments());
        strategyStates = new byte[cashMicros.length][];
    }

    /** Copies all but strategies' states into {@code other}. */
    void save(CohortState other) {
        bank.save(other.bank);
        returns.save(other.returns);
        sized.save(other.sized);
        System.arraycopy(quarantined, 0, other.quarantined, 0, quarantined.length);
        leavers.save(other.leavers);
        other.bar = bar;
        other.valued = valued;
        other.stance = stance;
        other.exposure = exposure;
        other.flows = flows;
    }
}
