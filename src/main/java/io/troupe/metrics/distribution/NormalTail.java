package io.troupe.metrics.distribution;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Metric;
import io.troupe.metrics.PathStatistics;
import io.troupe.metrics.Section;
import io.troupe.metrics.Unit;
import io.troupe.metrics.series.SampleMoments;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The worst twentieth of the bars as it were if returns were normal, {@code −(m + z·s)} and {@code
 * −(m − s·φ(z)/α)}, with the mean m, the standard deviation s of divisor n, α = 5 % and z the
 * normal quantile of α. Positive is a loss.
 *
 * <p>Source: P. Jorion, <i>Value at Risk</i>, 3rd ed. 2007, chapter 5.
 */
public final class NormalTail {
    /** What share of the bars the tail is. */
    static final double SHARE = PathStatistics.TAIL;

    /** The loss that one bar in twenty would reach, as a fraction. */
    public static final Metric VALUE_AT_RISK = Metric
            .named("gaussianValueAtRisk", Section.TAILS, Unit.FRACTION).inFiles()
            .better(Direction.LOWER).undefined("of fewer than 30 returns")
            .byPath(path -> Samples.large(path, all -> -quantile(all.moments(), SHARE)));

    /** The mean loss that the worst bar in twenty would have, as a fraction. */
    public static final Metric EXPECTED_SHORTFALL = Metric
            .named("gaussianExpectedShortfall", Section.TAILS, Unit.FRACTION).inFiles()
            .better(Direction.LOWER).undefined("of fewer than 30 returns")
            .byPath(path -> Samples.large(path, all -> -meanBelow(all.moments(), SHARE)));

    private static final NormalDistribution NORMAL = new NormalDistribution();

    private NormalTail() {}

    /** The quantile of a normal distribution of these moments, of the sign of returns. */
    public static double quantile(SampleMoments moments, double share) {
        return moments.mean()
                + moments.populationDeviation() * NORMAL.inverseCumulativeProbability(share);
    }

    /** The mean of what is below that quantile, of the sign of returns. */
    public static double meanBelow(SampleMoments moments, double share) {
        double z = NORMAL.inverseCumulativeProbability(share);
        return moments.mean() - moments.populationDeviation() * NORMAL.density(z) / share;
    }
}
