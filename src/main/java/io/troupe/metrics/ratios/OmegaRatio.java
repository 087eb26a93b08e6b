package io.troupe.metrics.ratios;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Need;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;
import io.troupe.metrics.series.PartialMoments;

/**
 * What returns were above the risk-free rate over what they were below: {@code Σ max(x, 0) / Σ
 * max(−x, 0)}, x the excess return. Undefined where none was below.
 *
 * <p>Source: C. Keating, W. F. Shadwick, <i>A Universal Performance Measure</i>, Journal of
 * Performance Measurement 6 (2002).
 */
public final class OmegaRatio {
    /** Gains over losses about the risk-free rate. */
    public static final Metric METRIC = Metric.named("omega", Section.RATIOS, Unit.RATIO)
            .inFiles().better(Direction.HIGHER).needs(Need.EXCESS)
            .undefined("below two bars; where no return is below the risk-free rate")
            .byPath(path -> of(path.partialMoments()));

    private OmegaRatio() {}

    /** The ratio of what excess returns are above 0 and below. */
    static Figure of(PartialMoments excess) {
        return Figure.ratio(excess.above(), excess.below(), Undefinedness.NO_LOSSES);
    }
}
