package io.troupe.simulation.cohort;

import io.troupe.risk.sizing.SizingRules;
import io.troupe.simulation.plan.SimulationPlan;

/**
 * From what the strategies of a cohort ask for to what its sleeves trade.
 *
 * @param targets what is asked for
 * @param trading what becomes of it
 */
record CohortOrders(SleeveTargets targets, SleeveTrading trading) {
    /** Without orders, before the first bar. */
    static CohortOrders of(SimulationPlan plan, CohortState now, WindowBuilder window) {
        int assets = plan.data().assets();
        SleeveTrading trading = new MarketTrading(plan.fills(), assets, now.bank, window);
        return new CohortOrders(new SleeveTargets(now.bank, assets,
                new SizingRules(plan.data().instruments()), trading), trading);
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
