package io.troupe.simulation;

import io.troupe.ledger.SleeveBank;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SimulationResult;

/** Gathers the end of a simulation from the actors that own its parts. */
final class Results {
    private Results() {}

    /**
     * The end of a plan.
     *
     * @param banks the sleeves of each cohort, in their order
     */
    static SimulationResult of(SimulationPlan plan, Execution.Finished fund,
            Iterable<SleeveBank> banks) {
        int strategies = plan.strategies().size();
        int assets = plan.data().assets();
        double[] equity = new double[strategies];
        long[] cash = new long[strategies];
        long[][] positions = new long[strategies][assets];
        long[] fills = new long[strategies];
        int k = 0;
        for (SleeveBank bank : banks) {
            for (int sleeve = 0; sleeve < bank.sleeves(); sleeve++, k++) {
                equity[k] = bank.equity(sleeve);
                cash[k] = bank.cashMicros(sleeve);
                fills[k] = bank.fills(sleeve);
                for (int i = 0; i < assets; i++) {
                    positions[k][i] = bank.position(sleeve, i);
                }
            }
        }
        return fund.house().with(equity, cash, positions, fills);
    }
}
