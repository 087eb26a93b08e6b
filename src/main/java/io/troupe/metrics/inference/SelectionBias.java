package io.troupe.metrics.inference;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** What choosing the best of many trials does to its figures. */
public final class SelectionBias {
    private static final double EULER_MASCHERONI = 0.5772156649015329;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private SelectionBias() {}

    /**
     * The expected maximum of independent standard normal numbers, {@code (1 − γ)·Φ⁻¹(1 − 1/N) +
     * γ·Φ⁻¹(1 − 1/(N·e))}, with γ the Euler–Mascheroni constant; 0 of a single one and wherever the
     * approximation is below. Source: D. H. Bailey, J. M. Borwein, M. López de Prado, Q. J. Zhu,
     * <i>Pseudo-Mathematics and Financial Charlatanism</i>, Notices of the AMS 61 (2014),
     * proposition 1.
     *
     * @param trials their number N, ≥ 1; need not be whole
     */
    public static double expectedMaximum(double trials) {
        if (!(trials >= 1 && trials < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("trials must be ≥ 1 and finite, were " + trials);
        }
        if (trials == 1) {
            return 0;
        }
        return Math.max(0, (1 - EULER_MASCHERONI) * exceededByOneOf(trials)
                + EULER_MASCHERONI * exceededByOneOf(trials * Math.E));
    }

    private static double exceededByOneOf(double count) {
        return -NORMAL.inverseCumulativeProbability(1 / count);
    }

    /**
     * How many independent trials as many correlated ones are worth, {@code ρ + (1 − ρ)·N}. Source:
     * Bailey and López de Prado (2014), appendix 3.
     *
     * @param trials their number N, ≥ 1
     * @param meanCorrelation the mean ρ of the correlations of their returns; below 0 it counts as
     *        0, so that there are never more than N
     */
    public static double effectiveTrials(double trials, double meanCorrelation) {
        double rho = Math.clamp(meanCorrelation, 0, 1);
        return rho + (1 - rho) * trials;
    }

    /**
     * How many years of returns it takes for the best of trials without any skill to be expected
     * below a Sharpe ratio, {@code (E[max]/SR)²}. Source: Bailey, Borwein, López de Prado and Zhu
     * (2014), theorem 1, the minimum backtest length.
     *
     * @param trials how many independent trials, ≥ 1
     * @param sharpe the ratio per year, &gt; 0
     */
    public static double minBacktestYears(double trials, double sharpe) {
        if (!(sharpe > 0)) {
            throw new IllegalArgumentException("the Sharpe ratio must be > 0, was " + sharpe);
        }
        double ratio = expectedMaximum(trials) / sharpe;
        return ratio * ratio;
    }
}
