package io.troupe.report.charts;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** What renderers ask of any layer. */
public final class LayerFacts {
    private LayerFacts() {}

    /** Its name in the legend, if it has an entry of its own. */
    public static Optional<String> legendName(Layer layer) {
        return switch (layer) {
            case Layer.Line line -> named(line.name(), line.tone());
            case Layer.Area area -> named(area.name(), area.tone());
            case Layer.Bars bars -> named(bars.name(), bars.tone());
            case Layer.Band band -> Optional.of(band.name());
            case Layer.Points points -> named(points.name(), points.tone());
            case Layer.Spans spans -> Optional.of(spans.name());
            case Layer.Cells _,Layer.Steps _,Layer.Level _ -> Optional.empty();
        };
    }

    /** What part it plays. */
    public static Tone tone(Layer layer) {
        return switch (layer) {
            case Layer.Line line -> line.tone();
            case Layer.Area area -> area.tone();
            case Layer.Bars bars -> bars.tone();
            case Layer.Band band -> band.tone();
            case Layer.Points points -> points.tone();
            case Layer.Spans spans -> spans.tone();
            case Layer.Level level -> level.tone();
            case Layer.Cells _,Layer.Steps _ -> Tone.BY_SIGN;
        };
    }

    private static Optional<String> named(String name, Tone tone) {
        return tone == Tone.MUTED || name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** What stands at the positions of its axis: one series, two of a band, none of others. */
    public static List<Values> series(Layer layer) {
        return switch (layer) {
            case Layer.Line line -> List.of(line.y());
            case Layer.Area area -> List.of(area.y());
            case Layer.Bars bars -> List.of(bars.y());
            case Layer.Band band -> List.of(band.lower(), band.upper());
            case Layer.Steps steps -> List.of(steps.y());
            case Layer.Cells _,Layer.Points _,Layer.Spans _,Layer.Level _ -> List.of();
        };
    }

    /** Whether it begins at zero, so that zero belongs on the axis. */
    public static boolean isFromZero(Layer layer) {
        return layer instanceof Layer.Area || layer instanceof Layer.Bars
                || layer instanceof Layer.Steps;
    }

    /** Where the steps of a waterfall begin and end: two numbers a step, its beginning first. */
    public static double[] levels(Layer.Steps steps) {
        int count = steps.y().count();
        double[] levels = new double[2 * count];
        double before = 0;
        for (int step = 0; step < count; step++) {
            double change = steps.y().at(step);
            double size = Double.isNaN(change) ? 0 : change;
            levels[2 * step] = steps.totals().get(step) ? 0 : before;
            before = levels[2 * step] + size;
            levels[2 * step + 1] = before;
        }
        return levels;
    }

    /** All numbers it puts on the axis of numbers, gaps left out. */
    public static DoubleStream extent(Layer layer) {
        return switch (layer) {
            case Layer.Steps steps -> DoubleStream.of(levels(steps));
            case Layer.Points points -> points.y().present();
            case Layer.Level level -> DoubleStream.of(level.value());
            default -> series(layer).stream().flatMapToDouble(Values::present);
        };
    }
}
