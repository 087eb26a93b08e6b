package io.troupe.metrics;

import io.troupe.model.BarsPerYear;

/**
 * What all figures of a portfolio go by. Whatever is stated per year takes it whole, so that no
 * function can be handed another year or another rate than the rest. Immutable.
 *
 * @param year how many bars a year has
 * @param convention whose definitions apply where authors differ
 * @param riskFree what capital earns without risk
 */
public record Basis(BarsPerYear year, Convention convention, RiskFree riskFree) {
    /** What capital earns without risk in one bar, by its index. */
    public double riskFree(int bar) {
        return riskFree.at(bar, year);
    }

    /** Whether Bacon's definitions apply. */
    public boolean isBacon() {
        return convention == Convention.BACON;
    }
}
