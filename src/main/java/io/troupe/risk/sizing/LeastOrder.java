package io.troupe.risk.sizing;

/**
 * How small a change may be that is not worth an order.
 *
 * @param amount a change of less value is left; ≥ 0
 * @param ofEquity whether it is a fraction of the sleeve's equity, else money
 */
public record LeastOrder(double amount, boolean ofEquity) {
    /** Every change is ordered. */
    public static final LeastOrder NONE = new LeastOrder(0, false);

    /** Checks the components. */
    public LeastOrder {
        if (!(amount >= 0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException("amount must be a number ≥ 0, was " + amount);
        }
    }

    /** The amount in money, of a sleeve of some equity. */
    double money(double equity) {
        return ofEquity ? amount * equity : amount;
    }
}
