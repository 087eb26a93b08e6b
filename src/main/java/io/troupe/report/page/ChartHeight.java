package io.troupe.report.page;

import io.troupe.report.charts.Axis;
import io.troupe.report.charts.ChartSpec;

/** How high a chart is on the page, in CSS pixels. */
final class ChartHeight {
    private static final int PANEL = 280;
    private static final int FRAME = 90;
    private static final int ROW = 22;
    private static final int LOWEST = 220;

    private ChartHeight() {}

    /** By what it has to show: a row for each category on the left, else a height for all. */
    static int of(ChartSpec spec) {
        double shares = spec.panels().stream().mapToDouble(ChartSpec.Panel::share).sum()
                / spec.panels().getFirst().share();
        int rows = spec.panels().stream().map(ChartSpec.Panel::y)
                .mapToInt(axis -> axis instanceof Axis.Categories names ? names.labels().size() : 0)
                .max().orElse(0);
        return rows > 0 ? Math.max(LOWEST, FRAME + ROW * rows)
                : FRAME + (int) Math.round(PANEL * shares);
    }
}
