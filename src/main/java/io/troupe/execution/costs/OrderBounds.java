package io.troupe.execution.costs;

/**
 * The least and the most that an order is charged. LEAN lets the maximum hold of an order that is
 * charged more than its minimum, and the minimum of a smaller one, which then costs more: here one
 * of them prevails over all.
 *
 * @param minimumMicros at least, ≥ 0
 * @param maximumMicros at most, > 0; infinite if there is none
 * @param maximumValueRate at most the fraction of the order's value, in (0, 1]; infinite if there
 *        is none
 * @param minimumPrevails which holds of an order whose maximum is below its minimum: the minimum,
 *        as LEAN has it, else the maximum, as Interactive Brokers has it
 */
public record OrderBounds(double minimumMicros, double maximumMicros, double maximumValueRate,
        boolean minimumPrevails) {
    /** None. */
    public static final OrderBounds OPEN = atLeast(0);

    /** Checks the components. */
    public OrderBounds {
        Amounts.require("the minimum fee", minimumMicros, Double.POSITIVE_INFINITY);
        if (!(maximumMicros > 0)) {
            throw new IllegalArgumentException(
                    "the maximum fee must be above 0, was " + maximumMicros + " micros");
        }
        if (minimumMicros > maximumMicros) {
            throw new IllegalArgumentException("the minimum fee of " + minimumMicros
                    + " micros is above the maximum of " + maximumMicros);
        }
        if (!(maximumValueRate > 0 && maximumValueRate <= 1)
                && maximumValueRate != Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("the maximum fee as a fraction of value must be in"
                    + " (0, 1], was " + maximumValueRate);
        }
    }

    /**
     * So many times as much.
     *
     * @param factor for amounts, &gt; 0
     * @param ofValue for the rate of value, &gt; 0
     */
    OrderBounds times(double factor, double ofValue) {
        return new OrderBounds(factor * minimumMicros, factor * maximumMicros,
                ofValue * maximumValueRate, minimumPrevails);
    }

    /** A minimum alone. */
    public static OrderBounds atLeast(double minimumMicros) {
        return new OrderBounds(minimumMicros, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY,
                true);
    }

    /**
     * The charge within the bounds.
     *
     * @param charge for the order, without the exchange's fee
     * @param exchangeFee what the exchange gets
     * @param value of the order
     */
    double bounded(double charge, double exchangeFee, double value) {
        double most = Math.min(maximumMicros,
                maximumValueRate == Double.POSITIVE_INFINITY ? maximumMicros
                        : maximumValueRate * value);
        return minimumPrevails
                ? Math.max(minimumMicros, Math.min(charge, most) + exchangeFee)
                : Math.min(Math.max(minimumMicros, charge + exchangeFee), most + exchangeFee);
    }
}
