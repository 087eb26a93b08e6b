package io.troupe.metrics.distribution;

import io.troupe.metrics.Figure;
import io.troupe.metrics.PathStatistics;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.series.SampleMoments;
import java.util.function.ToDoubleFunction;

/** Figures that are claims about a distribution ask for a sample that can bear one. */
final class Samples {
    private Samples() {}

    /** A figure of moments of a sample that is large enough and varies. */
    static Figure claim(PathStatistics path, ToDoubleFunction<SampleMoments> figure) {
        if (path.count() < Undefinedness.LEAST_SAMPLE) {
            return new Figure.Undefined(Undefinedness.FEW_RETURNS);
        }
        return path.moments().varies() ? Figure.of(figure.applyAsDouble(path.moments()))
                : new Figure.Undefined(Undefinedness.NO_VARIATION);
    }

    /** A figure of the returns of a sample that is large enough. */
    static Figure large(PathStatistics path, ToDoubleFunction<PathStatistics> figure) {
        return path.count() < Undefinedness.LEAST_SAMPLE
                ? new Figure.Undefined(Undefinedness.FEW_RETURNS)
                : Figure.of(figure.applyAsDouble(path));
    }
}
