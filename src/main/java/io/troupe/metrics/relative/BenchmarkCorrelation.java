package io.troupe.metrics.relative;

import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Need;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;
import io.troupe.metrics.series.Comoments;

/**
 * Pearson's correlation of excess returns with the benchmark's. Undefined where either does not
 * vary.
 *
 * <p>Source: K. Pearson, <i>Regression, Heredity, and Panmixia</i>, Philosophical Transactions A
 * 187 (1896).
 */
public final class BenchmarkCorrelation {
    /** Correlation with the benchmark. */
    public static final Metric METRIC = Metric
            .named("correlation", Section.BENCHMARK, Unit.RATIO).inFiles().needs(Need.EXCESS)
            .undefined("without a benchmark; below two bars with returns of both; where either"
                    + " does not vary")
            .byPair(2, both -> figure(both.comoments()));

    private static Figure figure(Comoments excess) {
        if (!(excess.squares() > 0)) {
            return new Figure.Undefined(Undefinedness.NO_VARIATION);
        }
        return excess.otherSquares() > 0 ? Figure.of(excess.correlation())
                : new Figure.Undefined(Undefinedness.FLAT_BENCHMARK);
    }

    private BenchmarkCorrelation() {}
}
