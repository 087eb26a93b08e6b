package io.troupe.risk.limits;

import java.util.ArrayList;
import java.util.List;

/**
 * Checks an account's orders before they are worked. An order is cut only by as much as it would
 * increase a position beyond a limit: reducing a position is always allowed, and a limit that
 * prices alone have breached forces no sale.
 *
 * <p>Market orders are taken as filled, and every working order may fill or not: each limit is to
 * hold wherever positions may then be. Judged are what halts leave and single orders, then assets,
 * then numbers of positions and orders, then sums: those of groups, long, short, net, turnover,
 * gross. A sum scales all that raises it by one factor, truncated to whole lots. Cutting an order
 * may let an opposite one weigh more, so the list is gone through until nothing is cut; what is
 * left only shrinks, so it ends.
 *
 * <p>A limit that held of what is held does so after any orders have filled, but for what orders do
 * that only reduce a position, of the fund or of a strategy of it. Immutable.
 */
public final class LimitCheck {
    /**
     * After so many rounds a limit that binds leaves nothing instead of as much as fits. Rounds
     * halve what is wrong, but where a net range is narrower than a lot.
     */
    private static final int ROUNDS = 50;

    private final long[] lotSteps;
    private final SingleOrders single;
    private final AssetLimit asset;
    private final CountLimits counts;
    private final List<SumRule> sums;
    private final boolean anyNet;

    /**
     * The check of an account's limits.
     *
     * @param lotSteps how many steps of each asset are a lot, ≥ 1
     * @throws IllegalArgumentException if an asset of a limit is none of these
     */
    public LimitCheck(LimitRules rules, long... lotSteps) {
        this.lotSteps = lotSteps.clone();
        single = new SingleOrders(rules.orders(), lotSteps.length);
        asset = new AssetLimit(
                rules.positions().maxPerAsset().orElse(Double.POSITIVE_INFINITY));
        counts = new CountLimits(rules);
        sums = SumList.of(rules, lotSteps.length);
        anyNet = sums.stream().anyMatch(SumRule::isRaisedByCuts);
    }

    /**
     * What may be worked of an account's orders at a close.
     *
     * @param restraints what halts leave
     */
    public Verdict check(AccountState account, OrderEnds orders, Restraints restraints) {
        CheckedOrders checked = new CheckedOrders(account, orders, lotSteps);
        int cuts;
        int round = 0;
        do {
            cuts = checked.cuts();
            judge(checked, restraints, round >= ROUNDS);
            round++;
        } while (checked.cuts() != cuts && (anyNet || !checked.areCertain()));
        return checked.verdict(breaches(account));
    }

    private void judge(CheckedOrders orders, Restraints restraints, boolean lastResort) {
        single.apply(orders, restraints);
        asset.apply(orders);
        counts.apply(orders);
        for (SumRule sum : sums) {
            sum.apply(orders, lastResort);
        }
    }

    private List<Breach> breaches(AccountState account) {
        List<Breach> found = new ArrayList<>();
        asset.tell(account, found);
        for (SumRule sum : sums) {
            sum.tell(account, found);
        }
        return List.copyOf(found);
    }
}
