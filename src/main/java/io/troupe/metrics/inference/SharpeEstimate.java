package io.troupe.metrics.inference;

import io.troupe.metrics.Moments;
import io.troupe.metrics.ReturnMoments;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * A Sharpe ratio and what its error depends on: how many returns it is of, and their shape. All
 * formulas take returns to be independent of each other; where they are not, see {@link
 * SharpeInference}. Immutable.
 *
 * @param count how many returns, ≥ 2
 * @param sharpe mean excess return per standard deviation, per bar
 * @param skewness third standardized moment, divisor n
 * @param kurtosis fourth standardized moment, divisor n, not excess: 3 for a normal distribution
 */
public record SharpeEstimate(int count, double sharpe, double skewness, double kurtosis) {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** Checks the count. */
    public SharpeEstimate {
        if (count < 2) {
            throw new IllegalArgumentException("there must be ≥ 2 returns, were " + count);
        }
    }

    /**
     * The estimate of these returns, empty if they are fewer than two or do not vary.
     *
     * @param excess returns less the risk-free rate, finite
     */
    public static Optional<SharpeEstimate> of(double[] excess) {
        ReturnMoments gathered = new ReturnMoments();
        for (double each : excess) {
            gathered.add(each);
        }
        Moments moments = gathered.moments();
        double deviation = moments.standardDeviation().orElse(0);
        if (deviation == 0) {
            return Optional.empty();
        }
        double mean = moments.mean().orElseThrow();
        double squares = 0;
        double cubes = 0;
        double fourths = 0;
        for (double each : excess) {
            double shift = each - mean;
            double square = shift * shift;
            squares += square;
            cubes += square * shift;
            fourths += square * square;
        }
        double n = excess.length;
        double variance = squares / n;
        return Optional.of(new SharpeEstimate(excess.length, mean / deviation,
                cubes / n / (variance * Math.sqrt(variance)), fourths / n / (variance * variance)));
    }

    /**
     * Its standard error per bar, {@code √((1 − γ₃·SR + (γ₄ − 1)/4·SR²)/(n − 1))}, with skewness γ₃
     * and kurtosis γ₄. Times √P it is that of the ratio per year.
     *
     * <p>Source: E. Mertens, <i>Comments on Variance of the IID Estimator in Lo (2002)</i>, 2002;
     * with the divisor n − 1: D. H. Bailey, M. López de Prado, <i>The Sharpe Ratio Efficient
     * Frontier</i>, Journal of Risk 15 (2012).
     */
    public double standardError() {
        return Math.sqrt(varianceTimesCount() / (count - 1));
    }

    /**
     * The probability that the true ratio is above a benchmark, {@code Φ((SR − SR*)/σ(SR))}, in
     * [0, 1]. Source: Bailey and López de Prado (2012), the probabilistic Sharpe ratio.
     *
     * @param benchmark a Sharpe ratio per bar
     */
    public double probabilityAbove(double benchmark) {
        double error = standardError();
        if (error == 0) {
            return (Math.signum(sharpe - benchmark) + 1) / 2;
        }
        return NORMAL.cumulativeProbability((sharpe - benchmark) / error);
    }

    /**
     * How many returns of this shape it takes for {@link #probabilityAbove} to reach a confidence,
     * {@code 1 + (1 − γ₃·SR + (γ₄ − 1)/4·SR²)·(z/(SR − SR*))²} bars; empty where the ratio is not
     * above the benchmark, for then no number of them does. Source: Bailey and López de Prado
     * (2012), the minimum track record length.
     *
     * @param benchmark a Sharpe ratio per bar
     * @param confidence in (½, 1)
     */
    public OptionalDouble minTrackRecord(double benchmark, double confidence) {
        if (!(confidence > 0.5 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be in (½, 1), was " + confidence);
        }
        if (!(sharpe > benchmark)) {
            return OptionalDouble.empty();
        }
        double ratio = NORMAL.inverseCumulativeProbability(confidence) / (sharpe - benchmark);
        return OptionalDouble.of(1 + varianceTimesCount() * ratio * ratio);
    }

    /** Never below 0 for moments of numbers, as γ₄ ≥ 1 + γ₃². */
    private double varianceTimesCount() {
        return Math.max(0, 1 - skewness * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe);
    }
}
