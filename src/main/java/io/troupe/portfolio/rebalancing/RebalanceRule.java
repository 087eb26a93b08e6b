package io.troupe.portfolio.rebalancing;

/**
 * When a portfolio is looked at again, what of it is traded then, and in how many bars.
 *
 * @param when at which bars
 * @param gate which trades are worth doing
 * @param over in how many equal parts, one a bar, ≥ 1
 */
public record RebalanceRule(RebalanceTime when, Gate gate, int over) {
    /** Whenever what is asked for changes; all of it, at once. */
    public static final RebalanceRule ON_SIGNAL = new RebalanceRule(new RebalanceTime.OnSignal(),
            Gate.OPEN, 1);

    /** Checks the components. */
    public RebalanceRule {
        if (over < 1) {
            throw new IllegalArgumentException("over must be ≥ 1 bars, was " + over);
        }
    }
}
