package io.troupe.portfolio.construction;

/**
 * What trading costs in proportion to what is traded, as orders will be executed.
 *
 * @param fraction of the money traded, ≥ 0: slippage
 * @param perUnit money for each unit traded, ≥ 0: commission
 */
public record LinearCosts(double fraction, double perUnit) {
    /** Nothing costs anything. */
    public static final LinearCosts NONE = new LinearCosts(0, 0);

    /** Checks the components. */
    public LinearCosts {
        if (!(fraction >= 0 && perUnit >= 0) || Double.isInfinite(fraction + perUnit)) {
            throw new IllegalArgumentException("costs must be ≥ 0, were " + fraction
                    + " of the money and " + perUnit + " a unit");
        }
    }

    /**
     * By asset as a fraction of the money traded.
     *
     * @param unitValues what a unit is worth; of an asset without value nothing is known, and it
     *        costs the fraction alone
     */
    public double[] of(double[] unitValues) {
        double[] costs = new double[unitValues.length];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = fraction + (unitValues[i] > 0 ? perUnit / unitValues[i] : 0);
        }
        return costs;
    }
}
