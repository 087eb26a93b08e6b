package io.troupe.simulation.cohort;

import io.troupe.ledger.SleeveBank;
import io.troupe.risk.sizing.SizingRules;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.function.IntPredicate;

/**
 * From what the strategies of a cohort ask for to what its sleeves trade.
 *
 * @param targets what is asked for
 * @param trading what becomes of it
 * @param guards what limits and halts leave of that
 */
record CohortOrders(SleeveTargets targets, SleeveTrading trading, SleeveGuards guards) {
    /**
     * Without orders, before the first bar.
     *
     * @param readsSleeve which strategies of the cohort read their sleeves
     * @param sizers which of them have a sizing of their own
     */
    static CohortOrders of(SimulationPlan plan, int firstStrategy, IntPredicate readsSleeve,
            CohortState now, SleeveSizers sizers, WindowBuilder window) {
        SleeveBank bank = now.bank;
        int assets = plan.data().assets();
        SleeveTrading trading = plan.trading().desks()
                .<SleeveTrading>map(rules -> new DeskTrading(rules, plan, firstStrategy, bank,
                        window))
                .orElseGet(() -> new MarketTrading(plan.fills(),
                        new SleeveEntries(plan, bank.sleeves(), readsSleeve), assets, bank,
                        window));
        return new CohortOrders(new SleeveTargets(bank, assets,
                new SizingRules(plan.data().instruments()),
                new SleeveTargets.Own(sizers, now.sized), trading), trading,
                new SleeveGuards(plan, firstStrategy, now, trading, window));
    }

    /** Keeps all of it as it is, to return to. */
    void keep() {
        targets.keep();
        trading.keep();
        guards.keep();
    }

    /** Returns to what was kept. */
    void giveBack() {
        targets.giveBack();
        trading.giveBack();
        guards.giveBack();
    }
}
