package io.troupe.metrics.ratios;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Section;
import io.troupe.metrics.Unit;
import io.troupe.metrics.series.PartialMoments;

/**
 * The sum of the gains over the sum of the losses: the {@linkplain OmegaRatio Omega} about 0,
 * whatever the risk-free rate. Undefined without a loss.
 *
 * <p>Source: A. E. Bernardo, O. Ledoit, <i>Gain, Loss, and Asset Pricing</i>, Journal of Political
 * Economy 108 (2000).
 */
public final class BernardoLedoitRatio {
    /** Gains over losses. */
    public static final Metric METRIC = Metric
            .named("bernardoLedoit", Section.RATIOS, Unit.RATIO).inFiles()
            .better(Direction.HIGHER).undefined("below two bars; without a loss")
            .byPath(path -> OmegaRatio.of(PartialMoments.of(path.returns())));

    private BernardoLedoitRatio() {}
}
