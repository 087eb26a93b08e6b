package io.troupe.simulation.cohort;

import io.troupe.ledger.SleeveBank;
import io.troupe.risk.sizing.SizingRules;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.Stance;
import org.jspecify.annotations.Nullable;

/** What changes of a cohort from bar to bar: one is worked on, one is kept to return to. */
final class CohortState {
    final SleeveBank bank;
    final SleeveOrders orders;
    final ReturnHistory returns;
    final boolean[] quarantined;
    final Leavers leavers;
    /** What stateful strategies that read their sleeves have saved; only in a kept state. */
    final byte[] @Nullable [] strategyStates;
    /** The bar the state stands before. */
    int bar;
    /** Whether fills and valuation of that bar are done already. */
    boolean valued;
    Stance stance = Stance.TRADING;
    /** The factor on weights. */
    double exposure;
    /** What was traded in that bar, if its fills are done. */
    final TradedSums traded;
    /** What happened to holdings before them. */
    FlowSums flows = FlowSums.NONE;

    CohortState(SimulationPlan plan, long[] cashMicros, int slackBars) {
        int assets = plan.data().assets();
        bank = new SleeveBank(assets, cashMicros);
        orders = new SleeveOrders(bank, assets, new SizingRules(plan.data().instruments()));
        returns = new ReturnHistory(bank, plan.allocator().lookbackBars(), slackBars);
        traded = new TradedSums(assets);
        exposure = plan.firstAllotment().exposure();
        quarantined = new boolean[cashMicros.length];
        leavers = new Leavers(cashMicros.length, plan.data().instruments());
        strategyStates = new byte[cashMicros.length][];
    }

    /** Copies all but strategies' states into {@code other}. */
    void save(CohortState other) {
        bank.save(other.bank);
        orders.save(other.orders);
        returns.save(other.returns);
        System.arraycopy(quarantined, 0, other.quarantined, 0, quarantined.length);
        leavers.save(other.leavers);
        other.bar = bar;
        other.valued = valued;
        other.stance = stance;
        other.exposure = exposure;
        traded.save(other.traded);
        other.flows = flows;
    }
}
