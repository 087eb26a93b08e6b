package io.troupe.report.charts;

import io.troupe.report.charts.ChartSpec.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A chart as options of Apache ECharts 5.3.1, as JSON. The text may stand as it is in a {@code
 * <script type="application/json">} of a page: whatever the names are, it holds no {@code <},
 * {@code >}, {@code &} or {@code '}. Numbers have six significant digits, times are milliseconds
 * since 1970, gaps are null; equal charts give equal bytes.
 *
 * <p>JSON has no functions and no themes, so these values are names, which begin with {@code $}.
 * They stand only in the fields {@code color}, {@code borderColor}, {@code formatter}, {@code
 * valueFormatter} and {@code renderItem}, and texts of the user stand in none of these. {@link
 * EChartsScript#drawing} replaces them when it draws:
 *
 * <ul>
 * <li>colours: {@code $main}, {@code $reference}, {@code $muted}, {@code $loss}, {@code $gain},
 * {@code $low}, {@code $middle}, {@code $high}, and {@code $s0} to {@code $s9}, which are read from
 * the properties {@code --chart-main} and so on of the page's style, or have a default for light
 * and one for dark;
 * <li>numbers: {@code $percent}, {@code $money}, {@code $plain};
 * <li>tooltips: {@code $point}, {@code $cell}, {@code $step}, {@code $range};
 * <li>shapes: {@code $band}, {@code $steps}.
 * </ul>
 *
 * <p>The page has the library ({@link EChartsScript#library}) and then the drawing script, and
 * calls {@code troupeCharts.draw(element, options)} with an element that has a size and the parsed
 * options. It draws as SVG, again when the size or the colour scheme changes, in light colours for
 * the printer, and returns an object with {@code chart()}, the ECharts instance, and {@code
 * set(options)}, which merges options of the same kind. Tooltips are drawn, not written as HTML.
 * Nothing is asked of the network.
 */
public final class EChartsOptions {
    private static final int PANEL_TITLE = 26;
    private static final int FULL = 100;
    private static final double TOP_PER_CENT = 13;
    private static final double BOTTOM_PER_CENT = 8;
    private static final double GAP_PER_CENT = 9;

    private final ChartSpec spec;
    private final OptionText out = new OptionText();

    private EChartsOptions(ChartSpec spec) {
        this.spec = spec;
    }

    /** The options of a chart. */
    public static String json(ChartSpec spec) {
        return new EChartsOptions(spec).write();
    }

    private String write() {
        OptionSeries series = new OptionSeries(spec, out);
        out.object(() -> {
            out.object("aria", () -> out.put("enabled", true).object("label",
                    () -> out.put("description", spec.title() + ". " + spec.sentence())));
            out.put("animation", false).put("useUTC", true);
            legend();
            tooltip(series.isShared());
            axes();
            zoom();
            series.write();
        });
        return out.text();
    }

    private void legend() {
        Set<String> names = new TreeSet<>();
        List<String> shown = new ArrayList<>();
        for (Panel panel : spec.panels()) {
            for (Layer layer : panel.layers()) {
                LayerFacts.legendName(layer).filter(names::add).ifPresent(shown::add);
            }
        }
        out.object("legend", () -> out.put("type", "scroll").put("top", 0)
                .put("show", shown.size() > 1).texts("data", shown));
    }

    private void tooltip(boolean byAxis) {
        out.object("tooltip", () -> {
            out.put("renderMode", "richText").put("confine", true).put("trigger",
                    byAxis ? "axis" : "item");
        });
        if (spec.panels().size() > 1) {
            out.object("axisPointer", () -> out.list("link",
                    () -> out.object(() -> out.put("xAxisIndex", "all"))));
        }
    }

    private void axes() {
        out.list("grid", this::grids);
        out.list("xAxis", () -> {
            for (int index = 0; index < spec.panels().size(); index++) {
                boolean isLast = index == spec.panels().size() - 1;
                new OptionAxis(spec, index).horizontal(out, isLast);
            }
        });
        out.list("yAxis", () -> {
            for (int index = 0; index < spec.panels().size(); index++) {
                new OptionAxis(spec, index).vertical(out, PANEL_TITLE);
            }
        });
    }

    private void grids() {
        boolean hasSlider = spec.x() instanceof Axis.Times;
        if (spec.panels().size() == 1) {
            boolean hasScale = spec.panels().getFirst().layers().stream()
                    .anyMatch(Layer.Cells.class::isInstance);
            boolean hasName = spec.x() instanceof Axis.Numbers;
            out.object(() -> out.put("top", hasScale ? 12 : 48)
                    .put("bottom", hasSlider || hasScale ? 36 : hasName ? 24 : 8)
                    .put("left", 12).put("right", 20).put("containLabel", true));
            return;
        }
        double total = spec.panels().stream().mapToDouble(Panel::share).sum();
        double top = TOP_PER_CENT;
        for (Panel panel : spec.panels()) {
            double height = (FULL - TOP_PER_CENT - BOTTOM_PER_CENT) * panel.share() / total;
            double begin = top;
            // Without labels in the reckoning, so that the panels stand exactly below each other.
            out.object(() -> out.put("top", Math.round(begin) + "%")
                    .put("height", Math.round(height - GAP_PER_CENT) + "%").put("left", 56)
                    .put("right", 20));
            top += height;
        }
    }

    /** The window of time, by wheel, fingers and a slider; nothing of it for things and sizes. */
    private void zoom() {
        if (!(spec.x() instanceof Axis.Times)) {
            return;
        }
        // A band is one shape, whose points outside the window are needed to draw those inside.
        String filter = spec.panels().stream().flatMap(panel -> panel.layers().stream())
                .anyMatch(Layer.Band.class::isInstance) ? "none" : "filter";
        out.list("dataZoom", () -> {
            for (String type : List.of("inside", "slider")) {
                out.object(() -> {
                    out.put("type", type).put("filterMode", filter).list("xAxisIndex", () -> {
                        for (int index = 0; index < spec.panels().size(); index++) {
                            out.value((long) index);
                        }
                    });
                    if (type.equals("slider")) {
                        out.put("height", 18).put("bottom", 4).put("showDataShadow", false)
                                .put("brushSelect", false);
                    } else {
                        out.put("zoomOnMouseWheel", "ctrl").put("moveOnMouseWheel", false);
                    }
                });
            }
        });
    }
}
