package io.troupe.risk.limits;

import io.troupe.model.HouseOrders;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Checks an account's orders before they are worked. An order is cut only by as much as it would
 * increase a position beyond a limit: reducing a position is always allowed, and a limit that
 * prices alone have breached forces no sale.
 */
public final class LimitCheck {
    private final LimitRules rules;
    private final long[] lotSteps;

    /**
     * The check of an account's limits.
     *
     * @param lotSteps how many steps of each asset are a lot, ≥ 1
     */
    public LimitCheck(LimitRules rules, long... lotSteps) {
        this.rules = rules;
        this.lotSteps = lotSteps.clone();
    }

    /**
     * What may be worked of an account's orders at a close.
     *
     * @param restraints what halts leave
     */
    public Verdict check(AccountState account, OrderEnds orders, Restraints restraints) {
        Limits limits = new Limits(rules.sums().maxGross(), rules.positions().maxPerAsset(),
                OptionalDouble.empty(), OptionalInt.empty());
        Approval approval = PreTradeLimits.check(limits, account.held(),
                new HouseOrders(0, orders.certain()), account.stepValues(), account.value());
        long[] approved = new long[lotSteps.length];
        approval.orders().orders().copyTo(approved);
        List<Verdict.Reduction> reductions = new ArrayList<>();
        for (Reduction each : approval.reductions()) {
            reductions.add(new Verdict.Reduction(each.order().asset(), Verdict.Part.CERTAIN,
                    each.order().quantity(), each.approved(), each.reason()));
        }
        return new Verdict(new OrderEnds(approved, orders.mayBuy(), orders.maySell(),
                orders.exitBuys(), orders.exitSells()), reductions, List.of());
    }
}
