package io.troupe.report;

import io.troupe.metrics.Metric;
import io.troupe.metrics.View;
import io.troupe.metrics.standard.StandardMetrics;
import io.troupe.report.summary.AllocationSummary;
import io.troupe.report.summary.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The runs of one configuration's variants beside each other, a line each: the house's figures, how
 * much capital was moved a year ({@code moved}), and by how much the best single strategy ({@code
 * regret}) and the best constant weights ({@code of constant}) would have done better, told after
 * the event, as logarithms of wealth.
 */
public final class VariantTable {
    private static final String GAP = "  ";
    private static final List<Metric> METRICS = StandardMetrics.REGISTER.in(View.TABLE);
    private static final List<String> HEADINGS = headings();

    private VariantTable() {}

    private static List<String> headings() {
        List<String> headings = new ArrayList<>(List.of("variant"));
        METRICS.forEach(metric -> headings.add(metric.label(View.TABLE).orElseThrow()));
        headings.addAll(List.of("moved", "regret", "of constant", "run"));
        return headings;
    }

    /**
     * A line of the table.
     *
     * @param variant its name
     * @param runId its run
     * @param summary what that came to
     */
    public record Line(String variant, String runId, RunSummary summary) {}

    /** The table; lines end in {@code \n}. */
    public static String render(List<Line> lines) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
        lines.forEach(line -> rows.add(cells(line)));
        int[] widths = new int[HEADINGS.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(Figures.left(row.getFirst(), widths[0]));
            for (int i = 1; i < widths.length; i++) {
                line.append(GAP).append(Figures.right(row.get(i), widths[i]));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static List<String> cells(Line line) {
        List<String> cells = new ArrayList<>(List.of(Figures.oneLine(line.variant())));
        RunSummary summary = line.summary();
        METRICS.forEach(metric -> cells
                .add(Figures.cell(metric.unit(), summary.house().figures().of(metric))));
        Optional<AllocationSummary> allocation = summary.remarks().allocation();
        cells.add(allocation.map(found -> Figures.percent(found.turnover()))
                .orElse(Figures.UNDEFINED));
        cells.add(number(allocation, AllocationSummary::regretOfSingle));
        cells.add(number(allocation, AllocationSummary::regretOfConstant));
        cells.add(line.runId());
        return cells;
    }

    private static String number(Optional<AllocationSummary> allocation,
            Function<AllocationSummary, Double> figure) {
        return allocation.map(figure).map(Figures::number).orElse(Figures.UNDEFINED);
    }
}
