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
    private static final double DECAY = 0.94;

    private EwmaRisk() {}

    static RiskEstimate estimate(Sample sample, double level) {
        double variance = firstVariance(sample);
        for (int i = 0; i < sample.count(); i++) {
            variance = next(variance, sample.returns()[i]);
        }
        return NormalMultiples.of(level).loss(0, Math.sqrt(variance));
    }

    static double firstVariance(Sample sample) {
        return Sample.squares(sample.returns(), sample.count(), 0) / sample.count();
    }

    static double next(double variance, double value) {
        return DECAY * variance + (1 - DECAY) * value * value;
    }
}
