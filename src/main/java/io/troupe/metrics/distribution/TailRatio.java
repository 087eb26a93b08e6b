package io.troupe.metrics.distribution;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;

/**
 * The best bars beside the worst: the 95th percentile over the 5th, both without sign. Above 1
 * large gains are larger than large losses. Undefined of fewer than 30 returns and where the 5th is
 * 0.
 *
 * <p>Source: the Python library empyrical, {@code tail_ratio}.
 */
public final class TailRatio {
    /** Quotient of two quantiles. */
    public static final Metric METRIC = Metric.named("tailRatio", Section.TAILS, Unit.RATIO)
            .inFiles().better(Direction.HIGHER)
            .undefined("of fewer than 30 returns; where the 5th percentile is 0")
            .byPath(path -> path.count() < Undefinedness.LEAST_SAMPLE
                    ? new Figure.Undefined(Undefinedness.FEW_RETURNS)
                    : Figure.ratio(Math.abs(path.highTail()), Math.abs(path.lowTail()),
                            Undefinedness.NO_LOSSES));

    private TailRatio() {}
}
