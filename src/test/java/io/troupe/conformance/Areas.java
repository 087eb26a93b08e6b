package io.troupe.conformance;

import io.troupe.conformance.execution.LeanEndToEndArea;
import io.troupe.conformance.execution.OrderMatchingArea;
import io.troupe.conformance.execution.PyAlgoTradeEndToEndArea;
import io.troupe.conformance.execution.SlippageCommissionArea;
import io.troupe.conformance.inference.SharpeInferenceArea;
import io.troupe.conformance.performance.PerformanceBaconArea;
import io.troupe.conformance.performance.PerformanceMetricsArea;
import io.troupe.conformance.portfolio.CovarianceEstimatorsArea;
import io.troupe.conformance.portfolio.OnlinePortfoliosArea;
import io.troupe.conformance.portfolio.PortfolioOptimisationArea;
import io.troupe.conformance.portfolio.RiskMeasurePortfoliosArea;
import io.troupe.conformance.risk.RiskVarGarchArea;
import java.util.List;

/** The areas that the product covers. */
final class Areas {
    static final List<Area> ALL = List.of(new CovarianceEstimatorsArea(),
            new CrossValidationArea(), new IndicatorsArea(), new LabelsSamplingArea(),
            new LeanEndToEndArea(),
            new MomentumFactorArea(), new OnlinePortfoliosArea(), new OrderMatchingArea(),
            new PerformanceBaconArea(),
            new PerformanceMetricsArea(), new PortfolioOptimisationArea(),
            new PyAlgoTradeEndToEndArea(),
            new RiskMeasurePortfoliosArea(), new RiskVarGarchArea(), new SharpeInferenceArea(),
            new SlippageCommissionArea(), new UnitRootArea());

    private Areas() {}
}
