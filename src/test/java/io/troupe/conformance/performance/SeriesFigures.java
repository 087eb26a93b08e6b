package io.troupe.conformance.performance;

import io.troupe.math.Quantiles;
import io.troupe.metrics.AnnualizedReturn;
import io.troupe.metrics.distribution.DownsideDeviation;
import io.troupe.metrics.series.Falls;
import io.troupe.metrics.series.Growth;
import io.troupe.metrics.series.LogTrend;
import io.troupe.metrics.series.PartialMoments;
import io.troupe.metrics.series.SampleMoments;
import io.troupe.model.BarsPerYear;
import java.util.Arrays;

/**
 * Figures of one series, from the product's own functions, with what the library says of too few
 * values: NaN. Values that are NaN are left out of sums and are 0 where returns are compounded.
 */
final class SeriesFigures {
    private final BarsPerYear year;

    SeriesFigures(double barsPerYear) {
        year = BarsPerYear.set(barsPerYear);
    }

    static double[] known(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    static double[] less(double[] first, double[] second) {
        double[] difference = new double[Math.min(first.length, second.length)];
        Arrays.setAll(difference, i -> first[i] - second[i]);
        return difference;
    }

    static double finalGrowth(double[] returns) {
        return returns.length == 0 ? Double.NaN : Growth.of(returns);
    }

    double annualReturn(double[] returns) {
        return AnnualizedReturn.of(finalGrowth(returns) - 1, returns.length, year)
                .orElse(Double.NaN);
    }

    double annualVolatility(double[] returns) {
        return returns.length < 2 ? Double.NaN
                : SampleMoments.of(known(returns)).sampleDeviation() * Math.sqrt(year.number());
    }

    static double maxDrawdown(double[] returns) {
        return returns.length == 0 ? Double.NaN : -Falls.of(known(returns)).deepest();
    }

    double calmar(double[] returns) {
        double fall = -maxDrawdown(returns);
        return fall > 0 ? annualReturn(returns) / fall : Double.NaN;
    }

    double omega(double[] returns, double required) {
        if (returns.length < 2 || required <= -1) {
            return Double.NaN;
        }
        double threshold = StrictMath.pow(1 + required, 1 / year.number()) - 1;
        PartialMoments about = PartialMoments.of(Arrays.stream(known(returns))
                .map(value -> value - threshold).toArray());
        return about.below() > 0 ? about.above() / about.below() : Double.NaN;
    }

    /** Mean over sample deviation, per bar. */
    static double meanPerDeviation(double[] excess) {
        double[] values = known(excess);
        if (values.length < 2) {
            return Double.NaN;
        }
        SampleMoments moments = SampleMoments.of(values);
        return moments.mean() / moments.sampleDeviation();
    }

    double sharpe(double[] excess) {
        return meanPerDeviation(excess) * Math.sqrt(year.number());
    }

    double downsideRisk(double[] excess) {
        double[] values = known(excess);
        return values.length == 0 ? Double.NaN
                : DownsideDeviation.of(PartialMoments.of(values), year);
    }

    double sortino(double[] excess) {
        double[] values = known(excess);
        return values.length < 2 ? Double.NaN
                : SampleMoments.of(values).mean() * year.number() / downsideRisk(values);
    }

    static double stability(double[] returns) {
        return returns.length < 2 ? Double.NaN : LogTrend.squaredCorrelation(known(returns));
    }

    static double tailRatio(double[] returns) {
        double[] values = known(returns);
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] quantiles = Quantiles.of(values, 0.05, 0.95);
        return Math.abs(quantiles[1]) / Math.abs(quantiles[0]);
    }
}
