package io.troupe.simulation.reference;

import io.troupe.execution.FillModel;
import io.troupe.journal.BookingVisitor;
import io.troupe.ledger.HouseLedger;
import io.troupe.math.Apportionment;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.OrderPart;
import java.util.List;

/**
 * Where the orders of one asset meet. Opposite ones cross inside the fund, always in full; only
 * what one side has more than the other goes outside, and if that cannot be done it is the heavier
 * side that does without.
 */
final class ReferencePoint {
    private final FillModel fills;
    private final HouseLedger house;
    private final List<Participant> participants;

    ReferencePoint(FillModel fills, HouseLedger house, List<Participant> participants) {
        this.fills = fills;
        this.house = house;
        this.participants = participants;
    }

    /** What each participant orders of an asset, in their order. */
    long[] orders(int asset) {
        long[] orders = new long[participants.size()];
        for (int k = 0; k < orders.length; k++) {
            orders[k] = participants.get(k).order(asset);
        }
        return orders;
    }

    /** What the fund orders of it. */
    long net(int asset) {
        return sum(orders(asset));
    }

    static long sum(long[] quantities) {
        long sum = 0;
        for (long each : quantities) {
            sum = Math.addExact(sum, each);
        }
        return sum;
    }

    static long bought(long[] quantities) {
        long bought = 0;
        for (long each : quantities) {
            bought = Math.addExact(bought, Math.max(0, each));
        }
        return bought;
    }

    static long sold(long[] quantities) {
        long sold = 0;
        for (long each : quantities) {
            sold = Math.addExact(sold, Math.min(0, each));
        }
        return -sold;
    }

    /**
     * What everybody gets if so much of the sum of all orders is done outside: the lighter side all
     * that it ordered; the heavier side, together, what it crosses with the lighter and what is
     * done outside, shared by cumulative rounding over its own orders.
     */
    static long[] shares(long[] orders, long done) {
        long net = sum(orders);
        if (done == net) {
            return orders.clone();
        }
        long bought = bought(orders);
        long sold = sold(orders);
        long together = Math.addExact(Math.min(bought, sold), Math.abs(done));
        int heavy = Long.signum(net);
        long[] shares = orders.clone();
        long before = 0;
        for (int k = 0; k < orders.length; k++) {
            if (Long.signum(orders[k]) == heavy) {
                long size = Math.abs(orders[k]);
                shares[k] = heavy
                        * Apportionment.share(together, Math.max(bought, sold), before, size);
                before += size;
            }
        }
        return shares;
    }

    /** Fills what was ordered of an asset, as far as the bar allows. */
    void fill(int bar, int asset, BarBookings booked) {
        if (!fills.trades(bar, asset)) {
            return;
        }
        long[] orders = orders(asset);
        long[] alone = orders.clone();
        for (int k = 0; k < alone.length; k++) {
            alone[k] = fills.fillable(bar, asset, orders[k]);
        }
        long net = sum(alone);
        long done = fills.fillable(bar, asset, net);
        long housePaid = fillHouse(bar, asset, done, booked);
        if (done != net) {
            booked.cut(BookingVisitor.HOUSE, asset, net, done, CutReason.VOLUME);
        }
        long[] shares = shares(alone, done);
        long paid = 0;
        for (int k = 0; k < shares.length; k++) {
            Participant each = participants.get(k);
            if (shares[k] != 0) {
                Fill fill = fills.fill(bar, asset, shares[k]);
                paid = Math.addExact(paid, each.fill(fill));
                booked.fill(each.number(), fill);
            }
            if (shares[k] != orders[k]) {
                booked.cut(each.number(), asset, orders[k], shares[k], CutReason.VOLUME);
            }
        }
        long netting = netting(bar, asset, shares);
        long pooling = Math.subtractExact(Math.subtractExact(paid, housePaid), netting);
        house.crossed(netting, pooling);
        booked.crossed(asset, fills.point(), netting, pooling);
    }

    /** Fills the fund's own order; returns the cash paid. */
    private long fillHouse(int bar, int asset, long done, BarBookings booked) {
        if (done == 0) {
            return 0;
        }
        Fill fill = fills.fill(bar, asset, done);
        booked.fill(BookingVisitor.HOUSE, fill);
        return house.book(fill);
    }

    /** What it would cost to buy all and to sell all outside, less what the difference costs. */
    private long netting(int bar, int asset, long[] shares) {
        long apart = Math.addExact(fills.costMicros(bar, asset, bought(shares)),
                fills.costMicros(bar, asset, -sold(shares)));
        return Math.subtractExact(apart, fills.costMicros(bar, asset, sum(shares)));
    }

    /** What each participant orders of an asset that belongs to one part of the fund's orders. */
    long[] parts(int asset, OrderPart part) {
        return participants.stream().mapToLong(each -> each.order(asset, part)).toArray();
    }

    /**
     * Takes from what is wanted what a limit does not let the fund order.
     *
     * @param approved what may be done of the part, in signed steps
     */
    void limit(int asset, OrderPart part, long approved, CutReason reason, BarBookings booked) {
        long[] orders = parts(asset, part);
        booked.cut(BookingVisitor.HOUSE, asset, sum(orders), approved, reason);
        long[] shares = shares(orders, approved);
        for (int k = 0; k < shares.length; k++) {
            Participant each = participants.get(k);
            if (shares[k] != orders[k]) {
                each.reduce(asset, part, shares[k], booked);
                booked.cut(each.number(), asset, orders[k], shares[k], reason);
            }
        }
    }
}
