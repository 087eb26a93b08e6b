package io.troupe.report.compare;

import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.inference.PairedBootstrap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one came to over the common span, beside the first. Immutable.
 *
 * @param who it is
 * @param figures of each metric; empty of what is known of its whole time alone, and that is not
 *        the span
 * @param difference its figures less those of the first, with intervals; empty of the first itself
 *        and beyond {@link Comparison#MOST_INTERVALS}
 * @param correlation of its returns with those of the first; empty where one of them does not vary
 * @param otherData whether its data is not the first one's
 */
public record Compared(Contestant who, Map<Metric, Optional<Figure>> figures,
        Optional<PairedBootstrap> difference, OptionalDouble correlation, boolean otherData) {
    /** The figure of a metric; empty where it is not known for the span. */
    public Optional<Figure> figure(Metric metric) {
        return figures.getOrDefault(metric, Optional.empty());
    }

}
