package io.troupe.report.charts.catalog;

import io.troupe.metrics.series.DrawdownSpell;
import io.troupe.metrics.series.Drawdowns;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.charts.Axis;
import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.ChartTable;
import io.troupe.report.charts.ChartText;
import io.troupe.report.charts.Layer;
import io.troupe.report.charts.Tone;
import io.troupe.report.charts.ValueFormat;
import io.troupe.report.charts.Values;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The deepest drawdowns of the fund along its growth. */
final class DrawdownsChart implements ChartBuilder {
    private static final int MOST = 5;

    @Override
    public String id() {
        return "drawdowns";
    }

    @Override
    public String title() {
        return "Deepest drawdowns";
    }

    @Override
    public Optional<ChartSpec> of(RunAnalysis run) {
        RunView view = new RunView(run);
        List<DrawdownSpell> spells = Drawdowns.deepest(
                Drawdowns.of(view.series().house().returns()), MOST);
        if (spells.isEmpty()) {
            return Optional.empty();
        }
        int last = view.bars() - 1;
        List<Layer.Span> spans = IntStream.range(0, spells.size())
                .mapToObj(place -> new Layer.Span(String.valueOf(place + 1),
                        spells.get(place).peakBar(),
                        spells.get(place).recoveryBar().orElse(last)))
                .sorted(Comparator.comparingInt(Layer.Span::first)).toList();
        DrawdownSpell worst = spells.getFirst();
        return Optional.of(ChartSpec.of(
                new ChartSpec.Heading(id(), title(), "The deepest lost "
                        + ChartText.text(worst.depth(), ValueFormat.PER_CENT) + " from "
                        + view.date(worst.peakBar()) + " to " + view.date(worst.troughBar())
                        + (worst.recoveryBar().isPresent()
                                ? " and was made good on "
                                        + view.date(worst.recoveryBar().getAsInt()) + "."
                                : " and is not made good yet.")),
                view.times(), new Axis.Numbers("growth of 1", ValueFormat.PLAIN, false),
                List.of(new Layer.Spans("under water", Tone.LOSS, spans),
                        new Layer.Line(RunView.FUND, Tone.MAIN,
                                Values.of(view.series().house().index()))),
                table(view, spells)));
    }

    private static ChartTable table(RunView view, List<DrawdownSpell> spells) {
        return new ChartTable(List.of(
                new ChartTable.Words("number", IntStream.rangeClosed(1, spells.size())
                        .mapToObj(String::valueOf).toList()),
                new ChartTable.Words("peak",
                        spells.stream().map(spell -> view.date(spell.peakBar())).toList()),
                new ChartTable.Words("trough",
                        spells.stream().map(spell -> view.date(spell.troughBar())).toList()),
                new ChartTable.Words("recovered",
                        spells.stream().map(spell -> spell.recoveryBar().isPresent()
                                ? view.date(spell.recoveryBar().getAsInt())
                                : "not yet").toList()),
                new ChartTable.Amounts("depth", ValueFormat.PER_CENT, Values.of(spells.stream()
                        .mapToDouble(spell -> -spell.depth()).toArray())),
                new ChartTable.Amounts("bars", ValueFormat.PLAIN, Values.of(spells.stream()
                        .mapToDouble(spell -> spell.length(view.bars())).toArray()))));
    }
}
