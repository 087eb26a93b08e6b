package io.troupe.execution.costs;

/**
 * A tax on the value traded, by side: it comes on top of what the broker charges, whatever the
 * bounds of that.
 *
 * @param buyRate of the value bought, in [0, 1)
 * @param sellRate of the value sold, in [0, 1)
 */
public record StampDuty(double buyRate, double sellRate) {
    /** No tax. */
    public static final StampDuty FREE = new StampDuty(0, 0);

    /** Checks the rates. */
    public StampDuty {
        Amounts.require("the duty on purchases", buyRate, 1);
        Amounts.require("the duty on sales", sellRate, 1);
    }

    StampDuty times(double factor) {
        return new StampDuty(factor * buyRate, factor * sellRate);
    }

    double micros(double bought, double sold) {
        return buyRate * bought + sellRate * sold;
    }
}
