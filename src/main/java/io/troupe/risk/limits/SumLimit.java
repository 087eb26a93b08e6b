package io.troupe.risk.limits;

import io.troupe.math.Ties;
import io.troupe.model.CutReason;
import java.util.List;
import java.util.OptionalInt;

/**
 * A limit of a sum over assets, which scales what raises the sum by one factor.
 *
 * <p>At the worst an asset comes to a convex function of that factor: its ends move in proportion
 * to it, and sizes are the largest of linear functions of the ends. So a sum with the factor f is
 * at most {@code (1 − f)·S(0) + f·S(1)}, and the f that makes this the limit keeps it. S(1) is
 * taken with each end by itself, as if a purchase for certain did not raise the end that working
 * sales lower: then no smaller number of lots than f comes to is worse either. Whether the limit
 * binds at all is judged by the true ends.
 */
final class SumLimit implements SumRule {
    private final String rule;
    private final CutReason reason;
    private final SumMeasure measure;
    private final double limit;
    private final int[] members;

    /**
     * A limit.
     *
     * @param limit most of the sum, as a fraction of the account's value; of {@link
     *     SumMeasure#NET_LOW} the negative of the range's low end
     * @param members the indices of the assets in it
     */
    SumLimit(String rule, CutReason reason, SumMeasure measure, double limit, int... members) {
        this.rule = rule;
        this.reason = reason;
        this.measure = measure;
        this.limit = limit;
        this.members = members;
    }

    @Override
    public boolean isRaisedByCuts() {
        return measure.isNet();
    }

    private double most(AccountState account) {
        return Double.isInfinite(limit) ? limit : limit * Math.max(0, account.value());
    }

    private double before(AccountState account) {
        return measure == SumMeasure.TURNOVER ? account.tradedToday() : 0;
    }

    private boolean isAbove(double sum, double most, double sizes) {
        return measure.isNet()
                ? Ties.isSumAbove(sum - most, 0, sizes + Math.abs(most))
                : Ties.isAbove(sum, most);
    }

    /** What was traded is not held. */
    @Override
    public void tell(AccountState account, List<Breach> breaches) {
        double sum = 0;
        double sizes = 0;
        for (int asset : members) {
            long held = account.held()[asset];
            double value = measure.ofEnds(held, held) * account.stepValues()[asset];
            sum += value;
            sizes += Math.abs(value);
        }
        if (isAbove(sum, most(account), sizes)) {
            double sign = measure == SumMeasure.NET_LOW ? -1 : 1;
            breaches.add(Breach.of(rule, OptionalInt.empty(), sign * sum, account.value(),
                    sign * limit));
        }
    }

    @Override
    public void apply(CheckedOrders orders, boolean lastResort) {
        if (binds(orders)) {
            scale(orders, orders, lastResort ? 0 : factor(orders, orders));
        }
    }

    /** Whether the sum may be above the limit. */
    boolean binds(CheckedOrders orders) {
        double[] stepValues = orders.account().stepValues();
        double sum = before(orders.account());
        double sizes = 0;
        for (int asset : members) {
            double value = measure.of(orders, asset) * stepValues[asset];
            sum += value;
            sizes += Math.abs(value);
        }
        return isAbove(sum, most(orders.account()), sizes);
    }

    /**
     * The share of what raises the sum that keeps the limit, in [0, 1].
     *
     * @param orders that give what does not raise it
     * @param full that give what raises it, of which a share is looked for
     */
    double factor(CheckedOrders orders, CheckedOrders full) {
        double[] stepValues = orders.account().stepValues();
        double least = before(orders.account());
        double increase = 0;
        double raised = 0;
        for (int asset : members) {
            double value = stepValues[asset];
            double without = least(orders, asset) * value;
            least += without;
            increase += widest(orders, full, asset) * value - without;
            raised += (up(full, asset) + down(full, asset)) * value;
        }
        if (!(raised > 0)) {
            return 1;
        }
        return increase > 0 ? Math.clamp((most(orders.account()) - least) / increase, 0, 1) : 0;
    }

    /** Leaves a share of what raises the sum in full. */
    void scale(CheckedOrders orders, CheckedOrders full, double factor) {
        for (int asset : members) {
            long increase = full.increase(asset);
            if (isRaisedBy(increase)) {
                orders.keepCertain(asset, part(Math.abs(increase), factor), reason);
            }
            if (measure.isRaisedByBuys()) {
                orders.keepBuys(asset, part(full.buyIncrease(asset), factor), reason);
            }
            if (measure.isRaisedBySells()) {
                orders.keepSells(asset, part(full.sellIncrease(asset), factor), reason);
            }
        }
    }

    private boolean isRaisedBy(long increase) {
        return increase > 0 ? measure.isRaisedByBuys() : measure.isRaisedBySells();
    }

    private static long part(long steps, double factor) {
        return (long) Ties.truncate(steps * factor);
    }

    /** What buying for certain and by working orders adds to what raises the sum. */
    private long up(CheckedOrders orders, int asset) {
        return measure.isRaisedByBuys()
                ? Math.max(0, orders.increase(asset)) + orders.buyIncrease(asset)
                : 0;
    }

    private long down(CheckedOrders orders, int asset) {
        return measure.isRaisedBySells()
                ? Math.max(0, -orders.increase(asset)) + orders.sellIncrease(asset)
                : 0;
    }

    /** The asset at its worst without anything that raises the sum. */
    private long least(CheckedOrders orders, int asset) {
        return measure == SumMeasure.TURNOVER
                ? measure.of(orders, asset) - up(orders, asset) - down(orders, asset)
                : measure.ofEnds(leastLow(orders, asset), leastHigh(orders, asset));
    }

    /** The asset with each end where all that moves it away from the other one takes it. */
    private long widest(CheckedOrders orders, CheckedOrders full, int asset) {
        return measure == SumMeasure.TURNOVER ? measure.of(full, asset)
                : measure.ofEnds(leastLow(orders, asset) - down(full, asset),
                        leastHigh(orders, asset) + up(full, asset));
    }

    private long leastLow(CheckedOrders orders, int asset) {
        long working = measure.isRaisedBySells() ? orders.sellIncrease(asset) : 0;
        return orders.low(asset) + working - scaledIncrease(orders, asset);
    }

    private long leastHigh(CheckedOrders orders, int asset) {
        long working = measure.isRaisedByBuys() ? orders.buyIncrease(asset) : 0;
        return orders.high(asset) - working - scaledIncrease(orders, asset);
    }

    private long scaledIncrease(CheckedOrders orders, int asset) {
        long increase = orders.increase(asset);
        return isRaisedBy(increase) ? increase : 0;
    }
}
