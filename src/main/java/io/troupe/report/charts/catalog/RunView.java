package io.troupe.report.charts.catalog;

import io.troupe.metrics.series.Drawdowns;
import io.troupe.metrics.series.Period;
import io.troupe.report.analysis.FundSeries;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.books.Benchmark;
import io.troupe.report.charts.Axis;
import io.troupe.report.charts.BarTimes;
import io.troupe.report.charts.ChartTable;
import io.troupe.report.charts.Layer;
import io.troupe.report.charts.Tone;
import io.troupe.report.charts.Values;
import io.troupe.report.summary.RunSummary;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What several charts take from a run. */
final class RunView {
    /** What the fund is called in legends. */
    static final String FUND = "fund";
    private static final int MOST_ROWS = 60;
    private static final double WIDE = 12;

    private final RunAnalysis run;

    RunView(RunAnalysis run) {
        this.run = run;
    }

    FundSeries series() {
        return run.series();
    }

    int bars() {
        return series().dates().size();
    }

    /** How many strategies the fund has, shown or not. */
    int count() {
        return run.summary().strategies().size();
    }

    Axis.Times times() {
        return new Axis.Times(BarTimes.of(series().dates()));
    }

    String date(int bar) {
        return series().dates().get(bar);
    }

    /** What the benchmark is called in legends. */
    String benchmarkName() {
        return run.context().measures().benchmark().map(Benchmark::name).orElse("benchmark");
    }

    /** The benchmark's index from 1 at the first bar on, unchanged where it has no return. */
    Optional<double[]> benchmarkIndex() {
        return series().benchmark().map(RunView::index);
    }

    /** The index of returns: 1 before the first. */
    static double[] index(double[] returns) {
        double[] index = new double[returns.length];
        double level = 1;
        for (int bar = 0; bar < index.length; bar++) {
            level *= Double.isNaN(returns[bar]) ? 1 : 1 + returns[bar];
            index[bar] = level;
        }
        return index;
    }

    /** How far the index of returns is below its highest level until then: fractions ≤ 0. */
    static double[] underwater(double[] returns) {
        return DoubleStream.of(Drawdowns.underwater(returns)).map(depth -> 0 - depth).toArray();
    }

    /** The first place of the lowest number; 0 if there is none. */
    static int lowest(double[] numbers) {
        int lowest = 0;
        for (int place = 1; place < numbers.length; place++) {
            lowest = numbers[place] < numbers[lowest] ? place : lowest;
        }
        return lowest;
    }

    /**
     * Whether the least of some indices would not be seen beside the greatest, and none is at or
     * below zero: then equal ratios are shown as equal distances.
     */
    static boolean isWide(Stream<double[]> indices) {
        DoubleSummaryStatistics levels = indices.flatMapToDouble(DoubleStream::of)
                .summaryStatistics();
        return levels.getMin() > 0 && levels.getMax() > WIDE * levels.getMin();
    }

    /** When the fund was flat because it had lost too much, if it ever was. */
    Optional<Layer> halts() {
        List<Layer.Span> spans = new ArrayList<>();
        for (RunSummary.Halt halt : run.summary().halts()) {
            int from = series().dates().indexOf(halt.from());
            int to = halt.to().map(series().dates()::indexOf).orElse(bars() - 1);
            if (0 <= from && from <= to) {
                spans.add(new Layer.Span("halt", from, to));
            }
        }
        return spans.isEmpty() ? Optional.empty()
                : Optional.of(new Layer.Spans("halts", Tone.LOSS, spans));
    }

    /** The last bar of each year, or of evenly spread bars where there are many years or few. */
    int[] tableBars() {
        List<Integer> ends = new ArrayList<>();
        for (int bar = 0; bar < bars(); bar++) {
            if (bar == bars() - 1
                    || !Period.YEAR.label(date(bar)).equals(Period.YEAR.label(date(bar + 1)))) {
                ends.add(bar);
            }
        }
        if (ends.size() > 3 && ends.size() <= MOST_ROWS) {
            return ends.stream().mapToInt(Integer::intValue).toArray();
        }
        int rows = Math.min(bars(), 12);
        return IntStream.range(0, rows)
                .map(row -> rows == 1 ? 0 : (int) ((long) row * (bars() - 1) / (rows - 1)))
                .toArray();
    }

    /** The column of dates of a table. */
    ChartTable.Column dates(int[] bars) {
        return new ChartTable.Words("date",
                IntStream.of(bars).mapToObj(this::date).toList());
    }

    /** Numbers of some bars. */
    static Values at(int[] bars, double[] numbers) {
        return Values.of(IntStream.of(bars).mapToDouble(bar -> numbers[bar]).toArray());
    }
}
