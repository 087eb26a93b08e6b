package io.troupe.metrics.ratios;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Need;
import io.troupe.metrics.PathStatistics;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;
import io.troupe.metrics.series.SampleMoments;

/**
 * The Sharpe ratio with a penalty for skewness S below 0 and excess kurtosis K above: {@code SR ·
 * (1 + S/6 · SR − K/24 · SR²)}, SR per year, moments of the returns with divisor n. By Bacon SR is
 * the annual return less the annual risk-free rate, both geometric, over the volatility. A claim
 * about a distribution, undefined of fewer than 30 returns and where they do not vary.
 *
 * <p>Source: J. Pezier, A. White, <i>The Relative Merits of Investable Hedge Fund Indices</i>, ICMA
 * Centre Discussion Papers 2006-10.
 */
public final class AdjustedSharpeRatio {
    /** The corrected ratio, per year. */
    public static final Metric METRIC = Metric
            .named("adjustedSharpe", Section.RATIOS, Unit.RATIO).inFiles()
            .better(Direction.HIGHER).needs(Need.EXCESS, Need.YEAR, Need.CONVENTION)
            .undefined("of fewer than 30 returns; where they do not vary")
            .byPath(AdjustedSharpeRatio::figure);

    private AdjustedSharpeRatio() {}

    private static Figure figure(PathStatistics path) {
        if (path.count() < Undefinedness.LEAST_SAMPLE) {
            return new Figure.Undefined(Undefinedness.FEW_RETURNS);
        }
        if (!path.moments().varies() || !path.excessMoments().varies()) {
            return new Figure.Undefined(Undefinedness.NO_VARIATION);
        }
        double deviation = path.excessMoments().sampleDeviation()
                * Math.sqrt(path.basis().year().number());
        return Figure.of(of(path.annualExcess() / deviation, path.moments()));
    }

    /**
     * A ratio corrected.
     *
     * @param sharpe per year
     * @param moments of the returns, which vary
     */
    public static double of(double sharpe, SampleMoments moments) {
        return sharpe * (1 + moments.skewness() / 6 * sharpe
                - (moments.kurtosis() - 3) / 24 * sharpe * sharpe);
    }
}
