package io.troupe.metrics;

import io.troupe.model.BarsPerYear;

/** What figures usually go by. */
public final class TestBasis {
    private TestBasis() {}

    /** The usual definitions and a risk-free rate of 0. */
    public static Basis of(BarsPerYear year) {
        return new Basis(year, Convention.EMPYRICAL, RiskFree.none());
    }
}
