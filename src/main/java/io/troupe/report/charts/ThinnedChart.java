package io.troupe.report.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A chart over very many bars without those of which no renderer would draw a point, so that all
 * charts of a page can be held at once.
 */
public final class ThinnedChart {
    /** Charts of no more bars are left as they are. */
    private static final int MOST_BARS = 100_000;
    /** Ten times what is drawn of a series, so that the drawing chooses among many. */
    private static final int KEPT = 10 * Thinning.MOST_POINTS;

    private final int[] kept;

    private ThinnedChart(int[] kept) {
        this.kept = kept;
    }

    /** The same chart, if it is over no axis of times or over few bars. */
    public static ChartSpec of(ChartSpec chart) {
        return of(chart, MOST_BARS, KEPT);
    }

    /**
     * The same with other bounds.
     *
     * @param most charts of no more bars are left as they are
     * @param points how many bars are kept of each series of a longer one, about
     */
    static ChartSpec of(ChartSpec chart, int most, int points) {
        if (!(chart.x() instanceof Axis.Times(BarTimes times)) || times.count() <= most) {
            return chart;
        }
        BitSet kept = new BitSet(times.count());
        kept.set(0);
        kept.set(times.count() - 1);
        for (ChartSpec.Panel panel : chart.panels()) {
            for (Layer layer : panel.layers()) {
                for (Values series : LayerFacts.series(layer)) {
                    Arrays.stream(Thinning.kept(List.of(series), points)).forEach(kept::set);
                }
            }
        }
        return new ThinnedChart(kept.stream().toArray()).apply(chart, times);
    }

    private ChartSpec apply(ChartSpec chart, BarTimes times) {
        List<String> labels = Arrays.stream(kept).mapToObj(times::label).toList();
        List<ChartSpec.Panel> panels = new ArrayList<>();
        for (ChartSpec.Panel panel : chart.panels()) {
            panels.add(new ChartSpec.Panel(panel.title(), panel.y(), panel.share(),
                    panel.layers().stream().map(this::thinned).toList()));
        }
        return new ChartSpec(chart.id(), chart.title(), chart.sentence(),
                new Axis.Times(BarTimes.of(labels)), panels, chart.table());
    }

    private Layer thinned(Layer layer) {
        return switch (layer) {
            case Layer.Line line -> new Layer.Line(line.name(), line.tone(), values(line.y()));
            case Layer.Area area -> new Layer.Area(area.name(), area.tone(), values(area.y()),
                    area.stacked());
            case Layer.Bars bars -> new Layer.Bars(bars.name(), bars.tone(), values(bars.y()));
            case Layer.Band band -> new Layer.Band(band.name(), band.tone(),
                    values(band.lower()), values(band.upper()));
            case Layer.Spans spans -> new Layer.Spans(spans.name(), spans.tone(),
                    spans.spans().stream().map(span -> new Layer.Span(span.label(),
                            position(span.first()), position(span.last()))).toList());
            case Layer.Cells _,Layer.Points _,Layer.Steps _,Layer.Level _ -> layer;
        };
    }

    private Values values(Values all) {
        return Values.of(Arrays.stream(kept).mapToDouble(all::at).toArray());
    }

    /** Where the last bar is that is kept and not after one. */
    private int position(int bar) {
        int found = Arrays.binarySearch(kept, bar);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }
}
