package io.troupe.simulation.plan;

import io.troupe.execution.desk.DeskEvents;
import io.troupe.execution.desk.OrderDesk;
import io.troupe.ledger.Entitlement;

/** What happens to orders when something happens to holdings before a bar's trading. */
public final class DeskFlows {
    private DeskFlows() {}

    /**
     * Counts the orders at a desk anew: what turns old steps into new ones turns prices the other
     * way, what redeems an instrument ends its orders. A dividend moves no price of an order.
     */
    public static void recount(OrderDesk desk, Entitlement due, DeskEvents events) {
        int asset = due.asset();
        switch (due) {
            case Entitlement.Redemption redemption -> desk.delist(asset, events);
            case Entitlement.Conversion split -> desk.recount(asset, split::stepsAfter,
                    (double) split.denominator() / split.numerator(), events);
            case Entitlement.Reinvestment dividend -> desk.recount(asset, dividend::stepsAfter, 1,
                    events);
            case Entitlement.CashDividend none -> {}
            case Entitlement.SymbolChange none -> {}
            case Entitlement.Borrow none -> {}
        }
    }
}
