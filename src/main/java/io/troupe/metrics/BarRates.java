package io.troupe.metrics;

/** The risk-free return of each bar; one that is the same in all is computed once. Immutable. */
final class BarRates {
    private final Basis basis;
    private final double flat;

    BarRates(Basis basis) {
        this.basis = basis;
        this.flat = basis.riskFree() instanceof RiskFree.Yearly ? basis.riskFree(0) : Double.NaN;
    }

    double at(int bar) {
        return Double.isNaN(flat) ? basis.riskFree(bar) : flat;
    }
}
