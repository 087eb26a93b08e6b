package io.troupe.risk.limits;

import io.troupe.model.CutReason;
import java.util.BitSet;

/** Judges each order by itself: what halts leave, and {@link OrderLimits}. */
final class SingleOrders {
    private final BitSet restricted;
    private final boolean longOnly;
    private final double maxValue;
    private final double maxVolume;
    private final boolean unlimited;

    SingleOrders(OrderLimits limits, int assets) {
        restricted = limits.restricted();
        if (restricted.length() > assets) {
            throw new IllegalArgumentException(
                    "restricted has asset " + (restricted.length() - 1) + " of " + assets);
        }
        longOnly = limits.longOnly();
        maxValue = limits.maxOrderValue().orElse(Double.POSITIVE_INFINITY);
        maxVolume = limits.maxOrderVolume().orElse(Double.POSITIVE_INFINITY);
        unlimited = restricted.isEmpty() && !longOnly && Double.isInfinite(maxValue)
                && Double.isInfinite(maxVolume);
    }

    void apply(CheckedOrders orders, Restraints restraints) {
        if (unlimited && Restraints.NONE.equals(restraints)) {
            return;
        }
        for (int asset = 0; asset < orders.assets(); asset++) {
            if (orders.isOrdered(asset)) {
                restrain(orders, asset, restraints);
                side(orders, asset);
                size(orders, asset);
            }
        }
    }

    private static void restrain(CheckedOrders orders, int asset, Restraints restraints) {
        if (!restraints.mayIncrease(asset)) {
            orders.keepNone(asset, CutReason.REDUCE_ONLY);
        } else if (!restraints.mayOpen(asset)) {
            long settled = orders.settled(asset);
            if (settled == 0) {
                orders.keepNone(asset, CutReason.PAUSED);
            } else if (settled > 0) {
                orders.keepAbove(asset, 0, CutReason.PAUSED);
            } else {
                orders.keepBelow(asset, 0, CutReason.PAUSED);
            }
        }
    }

    private void side(CheckedOrders orders, int asset) {
        if (restricted.get(asset)) {
            orders.keepNone(asset, CutReason.RESTRICTED);
        } else if (longOnly) {
            orders.keepAbove(asset, 0, CutReason.LONG_ONLY);
        }
    }

    private void size(CheckedOrders orders, int asset) {
        AccountState account = orders.account();
        if (!Double.isInfinite(maxValue)) {
            keep(orders, asset, maxValue * Math.max(0, account.value()),
                    account.stepValues()[asset], CutReason.ORDER_VALUE);
        }
        if (!Double.isInfinite(maxVolume)) {
            keep(orders, asset, maxVolume * account.meanVolumeSteps()[asset], 1,
                    CutReason.ORDER_VOLUME);
        }
    }

    /** Leaves so much of each order, but all that only reduces. */
    private static void keep(CheckedOrders orders, int asset, double amount, double stepValue,
            CutReason reason) {
        long certain = Math.abs(orders.certain(asset));
        long buys = orders.buys(asset);
        long sells = orders.sells(asset);
        if (!(Math.max(certain, Math.max(buys, sells)) * stepValue > amount)) {
            return;
        }
        long most = CheckedOrders.steps(amount, stepValue);
        long reducing = certain - Math.abs(orders.increase(asset));
        orders.keepCertain(asset, Math.max(0, most - reducing), reason);
        long covering = buys - orders.buyIncrease(asset);
        orders.keepBuys(asset, Math.max(0, most - covering), reason);
        long closing = sells - orders.sellIncrease(asset);
        orders.keepSells(asset, Math.max(0, most - closing), reason);
    }
}
