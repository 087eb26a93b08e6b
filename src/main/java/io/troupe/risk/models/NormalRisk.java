package io.troupe.risk.models;

/**
 * The next return is normal, with the mean of the past ones and their standard deviation of divisor
 * n.
 *
 * <p>Source: P. Jorion, <i>Value at Risk</i>, 3rd ed. 2007, chapter 5.
 */
final class NormalRisk {
    private NormalRisk() {}

    static RiskEstimate estimate(Sample sample, double level) {
        return NormalMultiples.of(level).loss(sample.mean(), sample.deviation());
    }
}
