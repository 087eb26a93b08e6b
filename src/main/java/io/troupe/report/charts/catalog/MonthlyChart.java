package io.troupe.report.charts.catalog;

import io.troupe.metrics.series.Period;
import io.troupe.metrics.series.PeriodReturn;
import io.troupe.metrics.series.PeriodReturns;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.charts.Axis;
import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.ChartTable;
import io.troupe.report.charts.ChartText;
import io.troupe.report.charts.Layer;
import io.troupe.report.charts.ValueFormat;
import io.troupe.report.charts.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Returns by month and year. */
final class MonthlyChart implements ChartBuilder {
    private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun",
            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final int YEAR_LENGTH = "2008".length();

    @Override
    public String id() {
        return "monthly";
    }

    @Override
    public String title() {
        return "Returns by month";
    }

    @Override
    public Optional<ChartSpec> of(RunAnalysis run) {
        RunView view = new RunView(run);
        List<PeriodReturn> months = PeriodReturns.by(Period.MONTH,
                view.series().house().returns(), view::date);
        if (months.isEmpty()) {
            return Optional.empty();
        }
        int first = year(months.getFirst());
        int years = year(months.getLast()) - first + 1;
        double[] cells = new double[MONTHS.size() * years];
        Arrays.fill(cells, Double.NaN);
        for (PeriodReturn month : months) {
            int column = Integer.parseInt(month.label().substring(YEAR_LENGTH + 1)) - 1;
            cells[(year(month) - first) * MONTHS.size() + column] = month.value();
        }
        List<String> labels = IntStream.range(first, first + years).mapToObj(String::valueOf)
                .toList();
        return Optional.of(ChartSpec.of(
                new ChartSpec.Heading(id(), title(), sentence(months)),
                new Axis.Categories("", MONTHS), new Axis.Categories("", labels),
                List.of(new Layer.Cells("return", ValueFormat.PER_CENT, true,
                        Values.of(cells))),
                table(labels, cells)));
    }

    private static int year(PeriodReturn month) {
        return Integer.parseInt(month.label().substring(0, YEAR_LENGTH));
    }

    private static String sentence(List<PeriodReturn> months) {
        Comparator<PeriodReturn> byValue = Comparator.comparingDouble(PeriodReturn::value);
        PeriodReturn best = Collections.max(months, byValue);
        PeriodReturn worst = Collections.min(months, byValue);
        long gains = months.stream().filter(month -> month.value() > 0).count();
        return gains + " of " + months.size() + " months are gains; the best is " + best.label()
                + " with " + ChartText.text(best.value(), ValueFormat.PER_CENT)
                + ", the worst " + worst.label() + " with "
                + ChartText.text(worst.value(), ValueFormat.PER_CENT) + ".";
    }

    private static ChartTable table(List<String> years, double[] cells) {
        List<ChartTable.Column> columns = new ArrayList<>();
        columns.add(new ChartTable.Words("year", years));
        for (int month = 0; month < MONTHS.size(); month++) {
            int column = month;
            columns.add(new ChartTable.Amounts(MONTHS.get(month), ValueFormat.PER_CENT,
                    Values.of(IntStream.range(0, years.size())
                            .mapToDouble(year -> cells[year * MONTHS.size() + column])
                            .toArray())));
        }
        return new ChartTable(columns);
    }
}
