package io.troupe.metrics.inference;

/**
 * Whether a Sharpe ratio is above what the best of many trials without any skill is expected to
 * have. Immutable.
 *
 * <p>Source: D. H. Bailey, M. López de Prado, <i>The Deflated Sharpe Ratio: Correcting for
 * Selection Bias, Backtest Overfitting, and Non-Normality</i>, Journal of Portfolio Management 40
 * (2014).
 *
 * @param trials how many there were, ≥ 1; need not be whole
 * @param expectedMaximum the Sharpe ratio per bar that their best is expected to have by luck, ≥ 0
 * @param probability that the true ratio is above that, in [0, 1]
 */
public record DeflatedSharpe(double trials, double expectedMaximum, double probability) {
    /**
     * Deflates a ratio.
     *
     * @param best the ratio of the chosen trial
     * @param trials how many there were, ≥ 1
     * @param variance of the Sharpe ratios per bar of all trials, ≥ 0
     */
    public static DeflatedSharpe of(SharpeEstimate best, double trials, double variance) {
        if (!(variance >= 0)) {
            throw new IllegalArgumentException(
                    "the variance of Sharpe ratios must be ≥ 0, was " + variance);
        }
        double maximum = Math.sqrt(variance) * SelectionBias.expectedMaximum(trials);
        return new DeflatedSharpe(trials, maximum, best.probabilityAbove(maximum));
    }
}
