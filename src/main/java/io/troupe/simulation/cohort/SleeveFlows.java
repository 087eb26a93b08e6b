package io.troupe.simulation.cohort;

import io.troupe.ledger.Entitlement;
import io.troupe.ledger.SleeveBank;
import io.troupe.simulation.cohort.CohortWindow.Phase;
import io.troupe.simulation.plan.RunTables;
import java.util.List;

/**
 * Books what happens to the money and the holdings of a cohort's sleeves before a bar's trading, to
 * each as if it were alone. What a sleeve wants is counted anew as its holding is, so that no order
 * comes of it.
 */
final class SleeveFlows {
    private final SleeveBank bank;
    private final SleeveTrading trading;
    private final Leavers leavers;
    private final WindowBuilder window;
    private final RunTables tables;
    private final SleeveInterest interest;

    SleeveFlows(CohortState now, RunTables tables, SleeveTrading trading,
            WindowBuilder window) {
        this.tables = tables;
        this.interest = new SleeveInterest(now.bank, tables, window);
        this.bank = now.bank;
        this.trading = trading;
        this.leavers = now.leavers;
        this.window = window;
    }

    /** Books what happens before a bar's trading; returns what it came to. */
    FlowSums apply(int bar) {
        long[] earned = interest.apply(bar);
        FlowSums holdings = apply(bar, tables.flows().at(bar));
        return earned.length == 0 ? holdings : holdings.with(bar, earned);
    }

    private FlowSums apply(int bar, List<Entitlement> due) {
        if (due.isEmpty()) {
            return FlowSums.NONE;
        }
        FlowSums sums = FlowSums.of(bar, due.size());
        boolean[] idle = new boolean[due.size()];
        for (int j = 0; j < idle.length; j++) {
            Entitlement each = due.get(j);
            idle[j] = each instanceof Entitlement.Borrow && !bank.anyShort(each.asset());
        }
        int k = 0;
        for (int book = 0; book < window.books(); book++) {
            int end = Math.min(window.endSleeve(book), bank.sleeves());
            for (int local = window.local(k, book); k < end; k++, local++) {
                for (int j = 0; j < idle.length; j++) {
                    if (!idle[j]) {
                        apply(due.get(j), j, k, local, sums);
                    }
                }
            }
            window.endFlows(book, Phase.FLOW);
        }
        for (int j = 0; j < idle.length; j++) {
            int asset = due.get(j).asset();
            sums.ordered(j, asset, trading.orderTotal(asset));
        }
        return sums;
    }

    private void apply(Entitlement entitlement, int number, int sleeve, int local,
            FlowSums sums) {
        int asset = entitlement.asset();
        long held = bank.position(sleeve, asset);
        long steps = Math.subtractExact(entitlement.stepsAfter(held), held);
        if (entitlement.concerns(held)) {
            long cash = entitlement.cashMicros(held);
            bank.flow(sleeve, asset, steps, cash);
            sums.moved(number, steps, held, cash);
            window.flow(local, entitlement, steps, cash);
        }
        trading.recount(sleeve, entitlement, held);
        if (leavers.has(sleeve)) {
            leavers.recount(sleeve, entitlement);
        }
    }
}
