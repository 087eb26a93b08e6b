package io.troupe.risk.sizing;

/** What an order would be charged, as far as one can know when it is sized. Pure. */
@FunctionalInterface
public interface OrderFees {
    /** Orders cost nothing. */
    OrderFees NONE = (bar, asset, steps) -> 0;

    /**
     * The fee of an order that fills as a whole at a bar's close.
     *
     * @param steps signed, not 0
     * @return money, ≥ 0
     */
    double fee(int bar, int asset, long steps);
}
