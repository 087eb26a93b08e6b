package io.troupe.risk.models;

/**
 * What each part of a portfolio has in its expected shortfall: its mean loss in the scenarios of
 * the tail, those where the whole is at or below its quantile (definition 7 of Hyndman and Fan).
 * Parts may be strategies, assets, groups or an overlay.
 *
 * <p>Source: D. Tasche, <i>Risk Contributions and Performance Measurement</i>, Technische
 * Universität München (1999), section 6; for the incremental figure P. Jorion, <i>Value at
 * Risk</i>, 3rd ed. 2007, section 7.2.
 */
public sealed interface ComponentTail {
    /**
     * There are figures. The components add up to the expected shortfall exactly: it is their sum,
     * from the first part to the last, and differs from the mean of the whole's losses in the tail
     * by rounding alone.
     *
     * @param expectedShortfall of the whole, in the unit of the outcomes; positive is a loss
     * @param components of each part; negative if it gains when the whole loses. As the shortfall
     *                   is homogeneous, also by how much it grows per unit by which the part does
     * @param incremental by how much the whole's shortfall would be less without the part
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Split(double expectedShortfall, double[] components, double[] incremental)
            implements ComponentTail {
        /**
         * The growth of the whole's shortfall per unit of money that a part holds more.
         *
         * @param part its index
         * @param exposure what it holds, in the unit of the outcomes, not 0
         */
        public double marginal(int part, double exposure) {
            return components[part] / exposure;
        }

        /**
         * The components as whole units of money, say micros, that add up to the shortfall in such
         * units: of each part the difference of two rounded sums, up to it and before it.
         *
         * @param scale units per unit of the outcomes, &gt; 0
         */
        public long[] rounded(double scale) {
            long[] rounded = new long[components.length];
            double sum = 0;
            long before = 0;
            for (int part = 0; part < rounded.length; part++) {
                sum += components[part];
                long upTo = Math.round(sum * scale);
                rounded[part] = upTo - before;
                before = upTo;
            }
            return rounded;
        }
    }

    /**
     * There are none.
     *
     * @param reason why, to follow a colon
     */
    record Unknown(String reason) implements ComponentTail {}

    /**
     * Splits the tail.
     *
     * @param outcomes of each part its gain in each scenario, in money or as fractions of the
     *                 whole's value; not changed
     * @param scenarios how many of them count, from the first on
     * @param level in (0.5, 1)
     * @return no figures of fewer than {@link RiskModel#LEAST_RETURNS} scenarios, or such that are
     *         no finite numbers
     * @throws IllegalArgumentException if the level is out of range, or there is no part
     */
    static ComponentTail of(double[][] outcomes, int scenarios, double level) {
        CheckedModel.checkLevel(level);
        if (outcomes.length == 0) {
            throw new IllegalArgumentException("there must be at least one part");
        }
        if (scenarios < RiskModel.LEAST_RETURNS) {
            return new Unknown("there are " + scenarios + " scenarios, fewer than "
                    + RiskModel.LEAST_RETURNS);
        }
        TailScenarios whole = TailScenarios.of(outcomes, scenarios);
        return whole.isFinite() ? whole.split(level)
                : new Unknown("not all outcomes are finite numbers");
    }
}
