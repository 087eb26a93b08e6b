package io.troupe.report.charts.catalog;

import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.charts.ChartSpec;
import java.util.Optional;

/** Makes one chart of any run. Has no state. */
public interface ChartBuilder {
    /** What the chart is called in commands and anchors: lower-case words joined by hyphens. */
    String id();

    /** What stands over it. */
    String title();

    /** The chart of a run; empty where the run has nothing that it could show. */
    Optional<ChartSpec> of(RunAnalysis run);
}
