package io.troupe.simulation.cohort;

import io.troupe.ledger.SleeveBank;
import io.troupe.risk.sizing.SizingRules;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * From what the strategies of a cohort ask for to what its sleeves trade.
 *
 * @param targets what is asked for
 * @param trading what becomes of it
 */
record CohortOrders(SleeveTargets targets, SleeveTrading trading) {
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
        List<StrategySpec> strategies = plan.strategies().subList(firstStrategy,
                firstStrategy + bank.sleeves());
        SleeveTrading trading = plan.trading().desks()
                .<SleeveTrading>map(rules -> new DeskTrading(rules, plan.trading().marginRules(),
                        strategies, firstStrategy, bank, window))
                .orElseGet(() -> new MarketTrading(plan.fills(),
                        new SleeveEntries(plan, bank.sleeves(), readsSleeve), assets, bank,
                        window));
        return new CohortOrders(new SleeveTargets(bank, assets,
                new SizingRules(plan.data().instruments()),
                new SleeveTargets.Own(sizers, now.sized), trading), trading);
    }

    /** Keeps all of it as it is, to return to. */
    void keep() {
        targets.keep();
        trading.keep();
    }

    /** Returns to what was kept. */
    void giveBack() {
        targets.giveBack();
        trading.giveBack();
    }
}
