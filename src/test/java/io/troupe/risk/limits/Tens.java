package io.troupe.risk.limits;

import io.troupe.model.CutReason;
import io.troupe.risk.limits.Verdict.Part;
import io.troupe.risk.limits.Verdict.Reduction;
import java.util.Arrays;

/** An account for tests by hand: every step is worth 10, the account 1000. */
final class Tens {
    private static final double VALUE = 1000;

    private Tens() {}

    static AccountState account(long... held) {
        return worth(VALUE, held);
    }

    static AccountState worth(double value, long... held) {
        double[] stepValues = new double[held.length];
        Arrays.fill(stepValues, 10);
        return new AccountState(held, stepValues, value, new double[0], 0);
    }

    static LimitCheck check(RuleDraft rules, int assets) {
        long[] lots = new long[assets];
        Arrays.fill(lots, 1);
        return new LimitCheck(rules.build(), lots);
    }

    static Verdict check(RuleDraft rules, AccountState account, OrderEnds orders) {
        return check(rules, account.held().length).check(account, orders, Restraints.NONE);
    }

    /** Market orders of a step worth 10 each, in an account of 1000. */
    static Verdict check(RuleDraft rules, long[] held, long... ordered) {
        return check(rules, account(held), OrderEnds.certain(ordered));
    }

    static long[] steps(long... values) {
        return values;
    }

    /** Working orders to buy and to sell, and no other. */
    static OrderEnds working(long[] buys, long[] sells) {
        return new OrderEnds(new long[buys.length], buys, sells, new long[buys.length],
                new long[buys.length]);
    }

    static Reduction cut(int asset, long ordered, long approved, CutReason reason) {
        return new Reduction(asset, Part.CERTAIN, ordered, approved, reason);
    }

    static Reduction buysCut(int asset, long ordered, long approved, CutReason reason) {
        return new Reduction(asset, Part.BUYS, ordered, approved, reason);
    }

    static Reduction sellsCut(int asset, long ordered, long approved, CutReason reason) {
        return new Reduction(asset, Part.SELLS, ordered, approved, reason);
    }
}
