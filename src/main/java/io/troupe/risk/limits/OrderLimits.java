package io.troupe.risk.limits;

import java.util.BitSet;
import java.util.OptionalDouble;

/**
 * What every order must meet by itself. What the account's working orders of an asset would buy is
 * one order here, and what they would sell another one.
 *
 * @param restricted the indices of assets of which nothing more may be held
 * @param longOnly whether nothing may be held short
 * @param maxOrderValue most of an order's |value|, as a fraction of the account's value, > 0
 * @param maxOrderVolume most of an order's units, as a fraction of the asset's mean volume, > 0
 * @param collar how far from the last close an order's price may be, as a fraction of it, > 0
 */
public record OrderLimits(BitSet restricted, boolean longOnly, OptionalDouble maxOrderValue,
        OptionalDouble maxOrderVolume, OptionalDouble collar) {
    /** No limits at all. */
    public static final OrderLimits NONE = new OrderLimits(new BitSet(), false,
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** Checks the components. */
    public OrderLimits {
        restricted = (BitSet) restricted.clone();
        Bounds.requirePositive("maxOrderValue", maxOrderValue);
        Bounds.requirePositive("maxOrderVolume", maxOrderVolume);
        Bounds.requirePositive("collar", collar);
    }

    /** The indices of assets of which nothing more may be held: a copy. */
    @Override
    public BitSet restricted() {
        return (BitSet) restricted.clone();
    }
}
