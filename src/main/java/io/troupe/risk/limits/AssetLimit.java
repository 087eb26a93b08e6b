package io.troupe.risk.limits;

import io.troupe.math.Ties;
import io.troupe.model.CutReason;
import java.util.List;
import java.util.OptionalInt;

/** Judges each asset by itself: at both of its ends it is within the limit. */
final class AssetLimit {
    private final double limit;

    /**
     * The limit.
     *
     * @param limit most of one asset's |position value|, as a fraction of the account's; ∞ for none
     */
    AssetLimit(double limit) {
        this.limit = limit;
    }

    private double most(AccountState account) {
        return limit * Math.max(0, account.value());
    }

    void apply(CheckedOrders orders) {
        if (Double.isInfinite(limit)) {
            return;
        }
        double[] stepValues = orders.account().stepValues();
        double most = most(orders.account());
        for (int asset = 0; asset < stepValues.length; asset++) {
            long worst = Math.max(-orders.low(asset), orders.high(asset));
            if (worst * stepValues[asset] > most && Ties.isAbove(worst * stepValues[asset], most)
                    && orders.isOrdered(asset)) {
                long steps = CheckedOrders.steps(most, stepValues[asset]);
                orders.keepBelow(asset, steps, CutReason.ASSET_LIMIT);
                orders.keepAbove(asset, -steps, CutReason.ASSET_LIMIT);
            }
        }
    }

    /** Adds a breach for each asset of which more is held. */
    void tell(AccountState account, List<Breach> breaches) {
        if (Double.isInfinite(limit)) {
            return;
        }
        double most = most(account);
        for (int asset = 0; asset < account.held().length; asset++) {
            double size = Math.abs(account.held()[asset] * account.stepValues()[asset]);
            if (size > most && Ties.isAbove(size, most)) {
                breaches.add(Breach.of("maxPerAsset", OptionalInt.of(asset), size,
                        account.value(), limit));
            }
        }
    }
}
