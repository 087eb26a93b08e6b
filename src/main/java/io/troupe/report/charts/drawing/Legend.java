package io.troupe.report.charts.drawing;

import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.ChartSpec.Panel;
import io.troupe.report.charts.Colours;
import io.troupe.report.charts.Layer;
import io.troupe.report.charts.LayerFacts;
import io.troupe.report.charts.Tone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names and colours of the layers, in rows. */
final class Legend {
    private static final double SIZE = 12;
    private static final double ROW = 18;
    private static final double SWATCH = 16;
    private static final double GAP = 16;
    private static final int MOST_ROWS = 4;

    private record Entry(String name, String colour, double opacity, boolean isLine,
            boolean isDashed) {}

    private final Theme theme;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Layer, String> colours = new HashMap<>();

    Legend(ChartSpec spec, Theme theme) {
        this.theme = theme;
        Colours next = new Colours(spec);
        Set<String> seen = new HashSet<>();
        for (Panel panel : spec.panels()) {
            for (Layer layer : panel.layers()) {
                String colour = theme.colour(next.next(layer));
                colours.put(layer, colour);
                Optional<String> name = LayerFacts.legendName(layer)
                        .filter(each -> !each.equalsIgnoreCase(panel.title()));
                if (name.isPresent() && seen.add(name.get())) {
                    entries.add(entry(layer, name.get(), colour));
                }
            }
        }
    }

    private static Entry entry(Layer layer, String name, String colour) {
        boolean isLine = layer instanceof Layer.Line;
        double opacity = switch (layer) {
            case Layer.Spans _ -> LayerPainter.SPAN;
            case Layer.Band _ -> 2 * LayerPainter.BAND;
            case Layer.Area area -> area.stacked() ? LayerPainter.STACKED
                    : 2 * LayerPainter.AREA;
            default -> 1;
        };
        return new Entry(name, colour, opacity, isLine,
                LayerFacts.tone(layer) == Tone.REFERENCE && isLine);
    }

    /** The colour of a layer of the chart. */
    String colour(Layer layer) {
        return colours.getOrDefault(layer, theme.colour("main"));
    }

    /** Draws it from a height on, and tells where it ends; nothing of a single layer. */
    double draw(Canvas canvas, double left, double top, double width) {
        if (entries.size() < 2) {
            return top;
        }
        double x = left;
        double y = top;
        int rows = 1;
        for (Entry entry : entries) {
            String name = TextWidth.fitted(entry.name(), SIZE, width - SWATCH - 6);
            double needed = SWATCH + 6 + TextWidth.of(name, SIZE);
            if (x > left && x + needed > left + width) {
                x = left;
                y += ROW;
                rows++;
            }
            if (rows > MOST_ROWS) {
                canvas.text(left, y + 10, "and more", letters());
                break;
            }
            swatch(canvas, entry, x, y);
            canvas.text(x + SWATCH + 6, y + 10, name, letters());
            x += needed + GAP;
        }
        return y + ROW;
    }

    private static void swatch(Canvas canvas, Entry entry, double x, double y) {
        if (entry.isLine()) {
            canvas.line(Points.of(x, y + 6, x + SWATCH, y + 6),
                    new Canvas.Pen(entry.colour(), 2, entry.isDashed()));
        } else {
            canvas.rectangle(new Box(x, y + 1, SWATCH, 10),
                    new Canvas.Fill(entry.colour(), Math.min(1, entry.opacity())));
        }
    }

    private Canvas.Letters letters() {
        return new Canvas.Letters(SIZE, false, theme.colour("ink"), Canvas.Anchor.START);
    }
}
