package io.troupe.metrics.distribution;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Section;
import io.troupe.metrics.Unit;
import io.troupe.metrics.series.SampleMoments;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The worst twentieth of the bars as it were if returns were nearly normal, with their skewness S
 * and excess kurtosis K: the normal quantile z is corrected to {@code h = z + (z² − 1)S/6 + (z³ −
 * 3z)K/24 − (2z³ − 5z)S²/36} (Cornish and Fisher), the shortfall is that of an Edgeworth density
 * below h, {@code s·φ(h)/α · (1 + S·h³/6 + K·(h⁴ − 2h² − 1)/24 + S²·(h⁶ − 9h⁴ + 9h² + 3)/72) − m}.
 * Moments have divisor n; positive is a loss.
 *
 * <p>Source: E. A. Cornish, R. A. Fisher, <i>Moments and Cumulants in the Specification of
 * Distributions</i>, Revue de l'Institut International de Statistique 5 (1937); K. Boudt, B.
 * Peterson, C. Croux, <i>Estimation and Decomposition of Downside Risk for Portfolios with
 * Non-Normal Returns</i>, Journal of Risk 11 (2008).
 */
public final class ModifiedTail {
    /** The loss that one bar in twenty would reach, as a fraction. */
    public static final Metric VALUE_AT_RISK = Metric
            .named("modifiedValueAtRisk", Section.TAILS, Unit.FRACTION).inFiles()
            .better(Direction.LOWER)
            .undefined("of fewer than 30 returns; where they do not vary")
            .byPath(path -> Samples.claim(path,
                    moments -> -quantile(moments, NormalTail.SHARE)));

    /** The mean loss that the worst bar in twenty would have, as a fraction. */
    public static final Metric EXPECTED_SHORTFALL = Metric
            .named("modifiedExpectedShortfall", Section.TAILS, Unit.FRACTION).inFiles()
            .better(Direction.LOWER)
            .undefined("of fewer than 30 returns; where they do not vary")
            .byPath(path -> Samples.claim(path,
                    moments -> -meanBelow(moments, NormalTail.SHARE)));

    private static final NormalDistribution NORMAL = new NormalDistribution();

    private ModifiedTail() {}

    /** The corrected quantile, of the sign of returns. */
    public static double quantile(SampleMoments moments, double share) {
        return moments.mean() + moments.populationDeviation() * corrected(moments, share);
    }

    private static double corrected(SampleMoments moments, double share) {
        double z = NORMAL.inverseCumulativeProbability(share);
        double s = moments.skewness();
        double k = moments.kurtosis() - 3;
        return z + (z * z - 1) * s / 6 + (z * z * z - 3 * z) * k / 24
                - (2 * z * z * z - 5 * z) * s * s / 36;
    }

    /** The mean of what is below it, of the sign of returns. */
    public static double meanBelow(SampleMoments moments, double share) {
        double h = corrected(moments, share);
        double s = moments.skewness();
        double k = moments.kurtosis() - 3;
        double h2 = h * h;
        double h4 = h2 * h2;
        double density = NORMAL.density(h) * (1 + s * h2 * h / 6 + k * (h4 - 2 * h2 - 1) / 24
                + s * s * (h4 * h2 - 9 * h4 + 9 * h2 + 3) / 72);
        return moments.mean() - moments.populationDeviation() * density / share;
    }
}
