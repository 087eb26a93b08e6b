package io.troupe.conformance;

import java.util.List;

/** The areas that the product covers. */
final class Areas {
    static final List<Area> ALL = List.of(new CovarianceEstimatorsArea(),
            new CrossValidationArea(), new IndicatorsArea(), new LabelsSamplingArea(),
            new MomentumFactorArea(), new OnlinePortfoliosArea(), new PortfolioOptimisationArea(),
            new RiskMeasurePortfoliosArea(), new UnitRootArea());

    private Areas() {}
}
