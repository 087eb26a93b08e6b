package io.troupe.report.charts;

import io.troupe.report.charts.ChartSpec.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The layers of a chart as series of ECharts, and the numbers they show. */
final class OptionSeries {
    /** Up to so many series keep the same bars, so that one tooltip tells all of them. */
    private static final int MOST_SHARED = 8;
    /** Numbers of all series together: a page has many charts. */
    private static final int MOST_NUMBERS = 16_000;
    private static final int FEWEST_POINTS = 60;
    private static final long MILLIS = 1000;

    /**
     * A layer, where it stands and what it is drawn in.
     *
     * @param layer itself
     * @param panel number of its panel
     * @param y the panel's own axis
     * @param colour the name of its colour
     */
    record Placed(Layer layer, int panel, Axis y, String colour) {
        /** Whether numbers that are not positive are gaps. */
        boolean isLogarithmic() {
            return y instanceof Axis.Numbers numbers && numbers.logarithmic();
        }
    }

    private final ChartSpec spec;
    private final OptionText out;
    private final List<Placed> layers = new ArrayList<>();
    private final int seriesCount;
    private final boolean stacked;

    OptionSeries(ChartSpec spec, OptionText out) {
        this.spec = spec;
        this.out = out;
        Colours colours = new Colours(spec);
        for (int panel = 0; panel < spec.panels().size(); panel++) {
            Panel each = spec.panels().get(panel);
            for (Layer layer : each.layers()) {
                layers.add(new Placed(layer, panel, each.y(), colours.next(layer)));
            }
        }
        seriesCount = layers.stream().mapToInt(each -> LayerFacts.series(each.layer()).size())
                .sum();
        stacked = layers.stream().anyMatch(
                each -> each.layer() instanceof Layer.Area area && area.stacked());
    }

    /** Whether all series have their points at the same positions. */
    boolean isShared() {
        boolean alongPositions = layers.stream().anyMatch(
                each -> !LayerFacts.series(each.layer()).isEmpty());
        boolean drawsShapes = layers.stream()
                .anyMatch(each -> each.layer() instanceof Layer.Steps);
        return alongPositions && !drawsShapes && (seriesCount <= MOST_SHARED || stacked
                || !(spec.x() instanceof Axis.Times));
    }

    /** Writes the fields {@code dataset}, {@code series} and, for cells, {@code visualMap}. */
    void write() {
        int most = Math.clamp(MOST_NUMBERS / Math.max(1, seriesCount), FEWEST_POINTS,
                Thinning.MOST_POINTS);
        OptionData data = new OptionData(spec.x(), layers, most, isShared());
        data.write(out);
        layers.forEach(each -> {
            if (each.layer() instanceof Layer.Cells cells) {
                new OptionCells(cells, spec, each.panel()).scale(out);
            }
        });
        out.list("series", () -> {
            for (int number = 0; number < layers.size(); number++) {
                series(layers.get(number), data, number);
            }
        });
    }

    private void series(Placed placed, OptionData data, int number) {
        out.object(() -> {
            out.put("xAxisIndex", placed.panel()).put("yAxisIndex", placed.panel());
            switch (placed.layer()) {
                case Layer.Line line -> line(line, placed, data, number);
                case Layer.Area area -> area(area, placed, data, number);
                case Layer.Bars bars -> bars(bars, placed, data, number);
                case Layer.Band band -> band(band, placed, data, number);
                case Layer.Cells cells -> new OptionCells(cells, spec, placed.panel()).write(out);
                case Layer.Points points -> points(points, placed);
                case Layer.Steps steps -> steps(steps);
                case Layer.Spans spans -> spans(spans, placed);
                case Layer.Level level -> level(level, placed);
            }
        });
    }

    private String format(Placed placed) {
        Axis axis = placed.y() instanceof Axis.Numbers ? placed.y() : spec.x();
        return axis instanceof Axis.Numbers numbers ? OptionAxis.formatter(numbers.format())
                : "$plain";
    }

    private void head(String type, String name, Placed placed) {
        out.put("type", type).put("name", name).put("color", placed.colour()).object("tooltip",
                () -> out.put("valueFormatter", format(placed)));
    }

    private void line(Layer.Line line, Placed placed, OptionData data, int number) {
        head("line", line.name(), placed);
        // Without a level ECharts 5.3.1 warns when a point of the line is pointed at.
        out.put("zlevel", 0).put("showSymbol", data.points(number) == 1);
        boolean isMuted = line.tone() == Tone.MUTED;
        out.object("lineStyle", () -> {
            out.put("width", isMuted ? 0.8 : 1.5);
            if (line.tone() == Tone.REFERENCE) {
                out.put("type", "dashed");
            }
        });
        data.encode(number, out);
    }

    private void area(Layer.Area area, Placed placed, OptionData data, int number) {
        head("line", area.name(), placed);
        out.put("zlevel", 0).put("showSymbol", data.points(number) == 1)
                .object("lineStyle", () -> out.put("width", area.stacked() ? 0.5 : 1))
                .object("areaStyle", () -> out.put("opacity", area.stacked() ? 0.75 : 0.25));
        if (area.stacked()) {
            out.put("stack", "stack" + placed.panel());
        }
        data.encode(number, out);
    }

    private void bars(Layer.Bars bars, Placed placed, OptionData data, int number) {
        head("bar", bars.name(), placed);
        out.put("barMaxWidth", 48).put("barCategoryGap", "12%");
        boolean isLying = !(placed.y() instanceof Axis.Numbers);
        out.list("data", () -> {
            int[] kept = data.kept(number);
            for (int position : kept) {
                double value = data.shown(placed, bars.y().at(position));
                if (Double.isNaN(value)) {
                    continue;
                }
                if (spec.x() instanceof Axis.Times) {
                    bar(bars.tone(), value, millis(position));
                } else if (isLying) {
                    item(bars.tone(), value, value, position);
                } else {
                    item(bars.tone(), value, position, value);
                }
            }
        });
    }

    private void bar(Tone tone, double value, long millis) {
        out.object(() -> {
            out.list("value", () -> out.value(millis).value(value));
            sign(tone, value);
        });
    }

    private void item(Tone tone, double value, double x, double y) {
        out.object(() -> {
            out.list("value", () -> out.value(x).value(y));
            sign(tone, value);
        });
    }

    private void sign(Tone tone, double value) {
        if (tone == Tone.BY_SIGN && value < 0) {
            out.object("itemStyle", () -> out.put("color", "$loss"));
        }
    }

    private long millis(int position) {
        return spec.x() instanceof Axis.Times times
                ? times.bars().epochSecond(position) * MILLIS
                : position;
    }

    private void band(Layer.Band band, Placed placed, OptionData data, int number) {
        head("custom", band.name(), placed);
        out.put("renderItem", "$band").put("clip", true).put("silent", true).object("itemStyle",
                () -> out.put("opacity", 0.22));
        out.object("encode", () -> out.put("x", 0).list("y", () -> out.value(1L).value(2L)));
        out.list("data", () -> {
            for (int position : data.kept(number)) {
                out.element(() -> out.value(millis(position))
                        .value(data.shown(placed, band.lower().at(position)))
                        .value(data.shown(placed, band.upper().at(position))));
            }
        });
    }

    private void points(Layer.Points points, Placed placed) {
        out.put("type", "scatter").put("name", points.name()).put("color", placed.colour());
        out.put("symbolSize", 8).object("itemStyle", () -> out.put("opacity", 0.8));
        out.object("tooltip", () -> out.put("formatter", "$point"));
        out.list("data", () -> {
            for (int point = 0; point < points.x().count(); point++) {
                int at = point;
                if (Double.isFinite(points.x().at(at) + points.y().at(at))) {
                    out.object(() -> out.put("name", points.labels().get(at)).list("value",
                            () -> out.value(points.x().at(at)).value(points.y().at(at))));
                }
            }
        });
    }

    private void steps(Layer.Steps steps) {
        double[] levels = LayerFacts.levels(steps);
        boolean isLying = spec.x() instanceof Axis.Numbers;
        out.put("type", "custom").put("name", steps.name()).put("renderItem", "$steps")
                .put("color", "$main").object("tooltip", () -> out.put("formatter", "$step"));
        List<Long> ends = List.of(1L, 2L);
        out.object("encode", () -> {
            out.list(isLying ? "x" : "y", () -> ends.forEach(out::value));
            out.put(isLying ? "y" : "x", 0);
        });
        out.list("data", () -> IntStream.range(0, steps.y().count())
                .forEach(step -> out.object(() -> {
                    double from = levels[2 * step];
                    double to = levels[2 * step + 1];
                    out.list("value", () -> out.value((long) step).value(from).value(to)
                            .value(steps.y().at(step)));
                    out.object("itemStyle", () -> out.put("color",
                            steps.totals().get(step) ? "$reference"
                                    : to < from ? "$loss" : "$gain"));
                })));
    }

    private void spans(Layer.Spans spans, Placed placed) {
        head("line", spans.name(), placed);
        out.list("data", () -> {}).object("markArea", () -> {
            out.put("silent", true)
                    .object("itemStyle",
                            () -> out.put("color", placed.colour()).put("opacity", 0.13))
                    .object("label", () -> out.put("show", spans.spans().size() <= 6)
                            .put("color", "$muted").put("fontSize", 10));
            out.list("data", () -> {
                for (Layer.Span span : spans.spans()) {
                    out.element(() -> out
                            .object(() -> out.put("name", span.label())
                                    .putLong("xAxis", millis(span.first())))
                            .object(() -> out.putLong("xAxis", millis(span.last()))));
                }
            });
        });
    }

    private void level(Layer.Level level, Placed placed) {
        head("line", level.label(), placed);
        String side = placed.y() instanceof Axis.Numbers ? "yAxis" : "xAxis";
        out.list("data", () -> {}).object("markLine", () -> {
            out.put("silent", true).put("symbol", "none")
                    .object("lineStyle",
                            () -> out.put("color", placed.colour()).put("type", "dashed"))
                    .object("label", () -> out.put("formatter", "$name")
                            .put("position", "insideEndTop").put("color", placed.colour()));
            out.list("data",
                    () -> out.object(() -> out.put("name", level.label()).put(side,
                            level.value())));
        });
    }
}
