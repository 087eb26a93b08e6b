package io.troupe.report.charts.catalog;

import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.ThinnedChart;
import java.util.List;
import java.util.Optional;

/** The charts there are, in the order in which they are read. */
public final class RunCharts {
    /** All of them. */
    public static final List<ChartBuilder> ALL = List.of(
            new EquityChart(),
            new LogEquityChart(),
            new UnderwaterChart(),
            new DrawdownsChart(),
            new MonthlyChart(),
            new YearlyChart(),
            new DistributionChart(),
            new RollingChart(),
            new StrategiesChart(),
            new RiskReturnChart(),
            new CorrelationChart(),
            new CapitalChart(),
            new ContributionsChart(),
            new WaterfallChart(),
            new ExposureChart(),
            new ValueAtRiskChart(),
            new RiskSharesChart());

    private RunCharts() {}

    /** The ids of all charts. */
    public static List<String> ids() {
        return ALL.stream().map(ChartBuilder::id).toList();
    }

    /** The chart of that id, if there is one and the run has something to show in it. */
    public static Optional<ChartSpec> chart(String id, RunAnalysis run) {
        return ALL.stream().filter(each -> each.id().equals(id)).findFirst()
                .flatMap(builder -> builder.of(run)).map(ThinnedChart::of);
    }
}
