package io.troupe.report.charts;

import java.util.List;

/**
 * What one chart shows, whoever draws it. Immutable; equal inputs are drawn as equal bytes. All
 * texts are data, which each renderer escapes, and a NaN is a gap.
 *
 * @param id what commands and anchors call it: lower-case words joined by hyphens
 * @param title above it
 * @param sentence what is seen, for those who do not see it; ends with a full stop
 * @param x the axis that all panels share
 * @param panels from top to bottom, at least one
 * @param table the same numbers, or the ones that matter, to be read
 */
public record ChartSpec(String id, String title, String sentence, Axis x, List<Panel> panels,
        ChartTable table) {
    private static final int ONE_PANEL = 340;
    private static final int MORE_PANELS = 440;
    private static final int HIGHEST = 1600;
    private static final int ROW = 20;
    private static final int AROUND_ROWS = 90;
    private static final int TILTED = 60;

    /** Checks that there is something to draw on, and that each layer fits its axes. */
    public ChartSpec {
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("chart " + id + " has no panel");
        }
        for (Panel panel : panels) {
            for (Layer layer : panel.layers()) {
                LayerFit.check(id, x, panel.y(), layer);
            }
        }
    }

    /** How high it should be, in pixels of a page, for all of it to be read. */
    public int height() {
        int rows = panels.stream().mapToInt(panel -> panel.y() instanceof Axis.Categories rowAxis
                ? rowAxis.labels().size()
                : 0).max().orElse(0);
        int names = x instanceof Axis.Categories columns && columns.isTilted() ? TILTED : 0;
        int least = panels.size() == 1 ? ONE_PANEL : MORE_PANELS;
        return Math.clamp((long) rows * ROW + AROUND_ROWS + names, least, HIGHEST);
    }

    /** A chart of one panel. */
    public static ChartSpec of(Heading heading, Axis x, Axis y, List<Layer> layers,
            ChartTable table) {
        return new ChartSpec(heading.id(), heading.title(), heading.sentence(), x,
                List.of(new Panel("", y, 1, layers)), table);
    }

    /**
     * What stands over a chart; see the components of the same names.
     *
     * @param id as {@link ChartSpec#id}
     * @param title as {@link ChartSpec#title}
     * @param sentence as {@link ChartSpec#sentence}
     */
    public record Heading(String id, String title, String sentence) {}

    /**
     * One of the plots of a chart, above each other and with one horizontal axis.
     *
     * @param title within the plot, or empty
     * @param y its own vertical axis
     * @param share of the height, relative to the other panels' shares; positive
     * @param layers from the back to the front
     */
    public record Panel(String title, Axis y, double share, List<Layer> layers) {
        /** Keeps its own list. */
        public Panel {
            layers = List.copyOf(layers);
            if (!(share > 0)) {
                throw new IllegalArgumentException("a panel's share of the height is " + share);
            }
        }
    }
}
