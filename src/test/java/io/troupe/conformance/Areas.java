package io.troupe.conformance;

import java.util.List;

/** The areas that the product covers. */
final class Areas {
    static final List<Area> ALL = List.of(new CovarianceEstimatorsArea(),
            new CrossValidationArea(), new IndicatorsArea(),
            new LabelsSamplingArea(), new MomentumFactorArea(), new PortfolioOptimisationArea(),
            new UnitRootArea());

    private Areas() {}
}
