package io.troupe.report.charts;

import java.util.stream.IntStream;

/** A heat map as ECharts has it: its series, and the scale of its colours. */
final class OptionCells {
    /** So many numbers can be read within their cells. */
    private static final int MOST_LABELS = 500;

    private final Layer.Cells cells;
    private final int columns;
    private final int panel;

    OptionCells(Layer.Cells cells, ChartSpec spec, int panel) {
        this.cells = cells;
        this.panel = panel;
        columns = spec.x() instanceof Axis.Categories categories ? categories.labels().size() : 0;
    }

    /** Writes the field {@code visualMap}. */
    void scale(OptionText out) {
        CellScale scale = CellScale.of(cells);
        out.object("visualMap", () -> out.put("type", "continuous").put("seriesIndex", panel)
                .put("min", scale.least()).put("max", scale.greatest()).put("dimension", 2)
                .put("orient", "horizontal").put("left", "center").put("bottom", 0)
                .put("itemWidth", 12).put("itemHeight", 120)
                .put("formatter", OptionAxis.formatter(cells.format()))
                .list("text", () -> {})
                .object("inRange", () -> out.texts("color", scale.colours())));
    }

    /** Writes the fields of its series. */
    void write(OptionText out) {
        out.put("type", "heatmap").put("name", cells.name());
        out.object("tooltip", () -> out.put("formatter", "$cell"));
        out.object("label", () -> out.put("show", cells.values().count() <= MOST_LABELS)
                .put("formatter", "$cellLabel").put("fontSize", 10));
        out.object("itemStyle", () -> out.put("borderWidth", 1).put("borderColor", "$ground"));
        out.list("data", () -> IntStream.range(0, cells.values().count())
                .filter(cell -> !Double.isNaN(cells.values().at(cell)))
                .forEach(cell -> out.element(() -> out.value((long) (cell % columns))
                        .value((long) (cell / columns)).value(cells.values().at(cell)))));
    }
}
