package io.troupe.report.charts.catalog;

import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.charts.Axis;
import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.ChartTable;
import io.troupe.report.charts.ChartText;
import io.troupe.report.charts.Layer;
import io.troupe.report.charts.Tone;
import io.troupe.report.charts.ValueFormat;
import io.troupe.report.charts.Values;
import io.troupe.report.risk.Forecasts;
import io.troupe.report.risk.Forecasts.ModelForecasts;
import io.troupe.report.risk.RiskCourse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The value at risk that the fund's model forecast of each bar for what was held at the close
 * before, and what that lost beyond it.
 */
final class ValueAtRiskChart implements ChartBuilder {
    private static final int MOST_ROWS = 10;

    @Override
    public String id() {
        return "value-at-risk";
    }

    @Override
    public String title() {
        return "Value at risk of what was held, and losses beyond";
    }

    @Override
    public Optional<ChartSpec> of(RunAnalysis run) {
        return run.series().risk().flatMap(risk -> of(new RunView(run), risk));
    }

    private Optional<ChartSpec> of(RunView view, RiskCourse risk) {
        Forecasts said = risk.forecasts();
        ModelForecasts model = said.models().getFirst();
        double[] level = empty(view);
        double[] exceeded = empty(view);
        int judged = 0;
        int count = 0;
        for (int i = 0; i < said.bars().length; i++) {
            double loss = model.valueAtRisk()[i];
            level[said.bars()[i]] = 0 - loss;
            if (!Double.isNaN(loss) && !Double.isNaN(said.clean()[i])) {
                judged++;
                if (-said.clean()[i] > loss) {
                    exceeded[said.bars()[i]] = said.clean()[i];
                    count++;
                }
            }
        }
        return judged == 0 ? Optional.empty()
                : Optional.of(ChartSpec.of(heading(risk, count, judged), view.times(),
                        new Axis.Numbers("return of a bar", ValueFormat.PER_CENT, false),
                        List.of(new Layer.Bars("exceeded", Tone.LOSS, Values.of(exceeded)),
                                new Layer.Line("value at risk, " + model.model(), Tone.SERIES,
                                        Values.of(level))),
                        table(view, exceeded, level)));
    }

    private static double[] empty(RunView view) {
        double[] values = new double[view.bars()];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private ChartSpec.Heading heading(RiskCourse risk, int count, int judged) {
        return new ChartSpec.Heading(id(), title(), "A line below which a bar should end in "
                + ChartText.text(1 - risk.rules().level(), ValueFormat.PER_CENT)
                + " of cases, by what was held at the close before it and known there, and the"
                + " bars in which that fell below it: " + count + " of " + judged + ", "
                + ChartText.text((double) count / judged, ValueFormat.PER_CENT) + ".");
    }

    /** The worst of those below, or if none was the forecasts of some bars. */
    private static ChartTable table(RunView view, double[] exceeded, double[] level) {
        int[] worst = IntStream.range(0, exceeded.length)
                .filter(bar -> !Double.isNaN(exceeded[bar])).boxed()
                .sorted((a, b) -> Double.compare(exceeded[a], exceeded[b])).limit(MOST_ROWS)
                .mapToInt(Integer::intValue).toArray();
        int[] bars = worst.length == 0 ? view.tableBars() : worst;
        return new ChartTable(List.of(view.dates(bars),
                new ChartTable.Amounts("return", ValueFormat.PER_CENT,
                        RunView.at(bars, exceeded)),
                new ChartTable.Amounts("value at risk", ValueFormat.PER_CENT,
                        RunView.at(bars, level))));
    }
}
