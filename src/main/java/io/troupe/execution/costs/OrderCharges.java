package io.troupe.execution.costs;

/**
 * What an order is charged for, before its bounds.
 *
 * @param perTradeMicros once for the order, when it first fills, ≥ 0
 * @param perUnit by units
 * @param valueRate the fraction of the value traded, in [0, 1)
 * @param exchangeFeeMicros once for the order, passed on to the exchange: it counts towards the
 *        minimum, and comes on top of a maximum, ≥ 0
 */
public record OrderCharges(double perTradeMicros, VolumeTiers perUnit, double valueRate,
        double exchangeFeeMicros) {
    /** Nothing. */
    public static final OrderCharges FREE = new OrderCharges(0, VolumeTiers.flat(0), 0, 0);

    /** Checks the components. */
    public OrderCharges {
        Amounts.require("a trade's fee", perTradeMicros, Double.POSITIVE_INFINITY);
        Amounts.require("the fraction of value", valueRate, 1);
        Amounts.require("an exchange's fee", exchangeFeeMicros, Double.POSITIVE_INFINITY);
    }

    /**
     * So many times as much.
     *
     * @param factor for amounts
     * @param ofValue for the rate of value
     */
    OrderCharges times(double factor, double ofValue) {
        return new OrderCharges(factor * perTradeMicros, perUnit.times(factor),
                ofValue * valueRate, factor * exchangeFeeMicros);
    }

    /** By units alone. */
    public static OrderCharges perUnit(double micros) {
        return new OrderCharges(0, VolumeTiers.flat(micros), 0, 0);
    }
}
