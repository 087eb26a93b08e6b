package io.troupe.risk.models;

/**
 * The next return is normal around 0, its variance the exponentially weighted mean of past squared
 * returns, {@code σ²(t + 1) = λσ²(t) + (1 − λ)r²(t)} with λ = 0.94. The first variance is the mean
 * of all squared returns; of it a share of {@code 0.94ⁿ} is left after n of them.
 *
 * <p>Source: J. P. Morgan/Reuters, <i>RiskMetrics — Technical Document</i>, 4th ed. 1996, section
 * 5.2.
 */
final class EwmaRisk {
    /** As a process whose variance has nothing of its own. */
    static final Garch PROCESS = new Garch(0, 0, 1 - 0.94, 0.94);

    private EwmaRisk() {}

    static RiskEstimate estimate(Sample sample, double level) {
        return PROCESS.loss(sample, level);
    }
}
