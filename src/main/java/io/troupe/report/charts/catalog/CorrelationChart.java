package io.troupe.report.charts.catalog;

import io.troupe.report.analysis.PortfolioSeries;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.charts.Axis;
import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.ChartTable;
import io.troupe.report.charts.ChartText;
import io.troupe.report.charts.Layer;
import io.troupe.report.charts.ValueFormat;
import io.troupe.report.charts.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How alike the returns of the strategies are. */
final class CorrelationChart implements ChartBuilder {
    private static final int MOST = 30;

    @Override
    public String id() {
        return "correlation";
    }

    @Override
    public String title() {
        return "Correlation of the strategies";
    }

    @Override
    public Optional<ChartSpec> of(RunAnalysis run) {
        List<PortfolioSeries> strategies = run.series().strategies().stream()
                .limit(MOST).toList();
        if (strategies.size() < 2) {
            return Optional.empty();
        }
        int count = strategies.size();
        double[] cells = new double[count * count];
        double greatest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        int pairs = 0;
        for (int row = 0; row < count; row++) {
            for (int column = 0; column <= row; column++) {
                double alike = correlation(strategies.get(row).returns(),
                        strategies.get(column).returns());
                cells[row * count + column] = alike;
                cells[column * count + row] = alike;
                if (row != column && !Double.isNaN(alike)) {
                    greatest = Math.max(greatest, alike);
                    sum += alike;
                    pairs++;
                }
            }
        }
        List<String> names = strategies.stream().map(PortfolioSeries::id).toList();
        String sentence = pairs == 0 ? "No two of them have varied together in two bars or more."
                : "Correlation of returns of bars that both have; on average "
                        + ChartText.text(sum / pairs, ValueFormat.PLAIN) + ", at the most "
                        + ChartText.text(greatest, ValueFormat.PLAIN) + ".";
        return Optional.of(ChartSpec.of(new ChartSpec.Heading(id(), title(), sentence),
                new Axis.Categories("", names), new Axis.Categories("", names),
                List.of(new Layer.Cells("correlation", ValueFormat.PLAIN, true,
                        Values.of(cells))),
                table(names, cells)));
    }

    /** Pearson's coefficient over the bars of which both have a return; NaN of no variation. */
    static double correlation(double[] a, double[] b) {
        double sumA = 0;
        double sumB = 0;
        int count = 0;
        for (int bar = 0; bar < a.length; bar++) {
            if (Double.isFinite(a[bar] + b[bar])) {
                sumA += a[bar];
                sumB += b[bar];
                count++;
            }
        }
        double meanA = sumA / count;
        double meanB = sumB / count;
        double squaresA = 0;
        double squaresB = 0;
        double products = 0;
        for (int bar = 0; bar < a.length; bar++) {
            if (Double.isFinite(a[bar] + b[bar])) {
                double x = a[bar] - meanA;
                double y = b[bar] - meanB;
                squaresA += x * x;
                squaresB += y * y;
                products += x * y;
            }
        }
        return squaresA > 0 && squaresB > 0
                ? Math.clamp(products / Math.sqrt(squaresA * squaresB), -1, 1)
                : Double.NaN;
    }

    private static ChartTable table(List<String> names, double[] cells) {
        List<ChartTable.Column> columns = new ArrayList<>();
        columns.add(new ChartTable.Words("strategy", names));
        for (int column = 0; column < names.size(); column++) {
            int at = column;
            columns.add(new ChartTable.Amounts(names.get(column), ValueFormat.PLAIN,
                    Values.of(IntStream.range(0, names.size())
                            .mapToDouble(row -> cells[row * names.size() + at]).toArray())));
        }
        return new ChartTable(columns);
    }
}
