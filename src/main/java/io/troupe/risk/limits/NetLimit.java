package io.troupe.risk.limits;

import java.util.List;

/**
 * A range of a net: purchases are scaled by one factor to keep its high end, sales by another one
 * to keep its low end. Fewer purchases leave room for fewer sales and the other way round, so the
 * factors are lowered in turn, each of all that was there at first, until they agree: the largest
 * that do, and no smaller ones for a wider range.
 */
final class NetLimit implements SumRule {
    private static final int TURNS = 50;

    private final SumLimit high;
    private final SumLimit low;

    NetLimit(SumLimit high, SumLimit low) {
        this.high = high;
        this.low = low;
    }

    @Override
    public void apply(CheckedOrders orders, boolean lastResort) {
        if (!high.binds(orders) && !low.binds(orders)) {
            return;
        }
        CheckedOrders full = orders.copy();
        int cuts;
        int turn = 0;
        do {
            cuts = orders.cuts();
            boolean last = lastResort || turn >= TURNS;
            scale(high, orders, full, last);
            scale(low, orders, full, last);
            turn++;
        } while (orders.cuts() != cuts);
    }

    private static void scale(SumLimit end, CheckedOrders orders, CheckedOrders full,
            boolean lastResort) {
        double factor = end.factor(orders, full);
        end.scale(orders, full, factor < 1 && lastResort ? 0 : factor);
    }

    @Override
    public void tell(AccountState account, List<Breach> breaches) {
        high.tell(account, breaches);
        low.tell(account, breaches);
    }

    @Override
    public boolean isRaisedByCuts() {
        return true;
    }
}
