package io.troupe.report.charts;

import java.util.List;

/** Whether layers have what their axes ask for. */
final class LayerFit {
    private LayerFit() {}

    /** Refuses a layer that cannot be drawn over these axes. */
    static void check(String id, Axis x, Axis y, Layer layer) {
        boolean fits = switch (layer) {
            case Layer.Line line -> along(x, y, line.y());
            case Layer.Area area -> along(x, y, area.y());
            case Layer.Bars bars -> along(x, y, bars.y());
            case Layer.Band band -> along(x, y, band.lower()) && along(x, y, band.upper());
            case Layer.Cells cells -> x instanceof Axis.Categories columns
                    && y instanceof Axis.Categories rows
                    && cells.values().count() == columns.labels().size() * rows.labels().size();
            case Layer.Points points -> x instanceof Axis.Numbers && y instanceof Axis.Numbers
                    && points.x().count() == points.y().count()
                    && points.labels().size() == points.x().count();
            case Layer.Steps steps -> !(x instanceof Axis.Times) && along(x, y, steps.y())
                    && steps.totals().size() == steps.y().count();
            case Layer.Spans spans -> within(spans.spans(), positions(x, y));
            case Layer.Level level -> Double.isFinite(level.value());
        };
        if (!fits) {
            throw new IllegalArgumentException("chart " + id + ": a layer of "
                    + layer.getClass().getSimpleName() + " does not fit its axes");
        }
    }

    private static boolean along(Axis x, Axis y, Values values) {
        boolean oneOfNumbers = x instanceof Axis.Numbers != y instanceof Axis.Numbers;
        return oneOfNumbers && values.count() == positions(x, y);
    }

    private static boolean within(List<Layer.Span> spans, int positions) {
        return spans.stream().allMatch(span -> 0 <= span.first() && span.first() <= span.last()
                && span.last() < positions);
    }

    /** How many positions the axis has that is not one of numbers. */
    private static int positions(Axis x, Axis y) {
        return switch (x) {
            case Axis.Times times -> times.bars().count();
            case Axis.Categories categories -> categories.labels().size();
            case Axis.Numbers _ -> y instanceof Axis.Categories rows ? rows.labels().size() : 0;
        };
    }
}
