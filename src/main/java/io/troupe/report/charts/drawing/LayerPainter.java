package io.troupe.report.charts.drawing;

import io.troupe.report.charts.Axis;
import io.troupe.report.charts.CellScale;
import io.troupe.report.charts.ChartText;
import io.troupe.report.charts.Layer;
import io.troupe.report.charts.LayerFacts;
import io.troupe.report.charts.Thinning;
import io.troupe.report.charts.Tone;
import io.troupe.report.charts.ValueFormat;
import io.troupe.report.charts.Values;
import io.troupe.report.charts.drawing.Canvas.Anchor;
import io.troupe.report.charts.drawing.Canvas.Fill;
import io.troupe.report.charts.drawing.Canvas.Letters;
import io.troupe.report.charts.drawing.Canvas.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Draws the layers of a panel. */
final class LayerPainter {
    static final double AREA = 0.25;
    static final double STACKED = 0.8;
    static final double BAND = 0.18;
    static final double SPAN = 0.14;
    private static final double BAR = 0.78;
    private static final double SMALL = 10;
    private static final int MOST_LABELLED = 24;
    private static final int LEAST_POINTS = 200;

    private final Canvas canvas;
    private final Theme theme;
    private final PanelPlot plot;
    private final Legend legend;
    private final long barLayers;

    LayerPainter(Canvas canvas, Theme theme, PanelPlot plot, Legend legend) {
        this.canvas = canvas;
        this.theme = theme;
        this.plot = plot;
        this.legend = legend;
        barLayers = plot.panel().layers().stream().filter(Layer.Bars.class::isInstance).count();
    }

    void draw() {
        stack();
        int bars = 0;
        for (Layer layer : plot.panel().layers()) {
            switch (layer) {
                case Layer.Line line -> line(line);
                case Layer.Area area -> area(area);
                case Layer.Bars each -> bars(each, bars++);
                case Layer.Band band -> band(band);
                case Layer.Cells cells -> cells(cells);
                case Layer.Points points -> points(points);
                case Layer.Steps steps -> steps(steps);
                case Layer.Spans spans -> spans(spans);
                case Layer.Level level -> level(level);
            }
        }
    }

    /** Of positions along time no more than can be seen. */
    private int[] kept(List<Values> series) {
        if (!(plot.xAxis() instanceof Axis.Times)) {
            return IntStream.range(0, series.getFirst().count()).toArray();
        }
        int most = Math.clamp((long) (1.6 * plot.box().width()), LEAST_POINTS,
                Thinning.MOST_POINTS);
        return Thinning.kept(series, most);
    }

    /** The pieces of a line between its gaps. */
    private List<Points> pieces(Values values, int[] kept) {
        List<Points> pieces = new ArrayList<>();
        Points piece = new Points();
        for (int position : kept) {
            double y = plot.number(values.at(position));
            if (Double.isNaN(y)) {
                pieces.add(piece);
                piece = new Points();
            } else {
                piece.add(plot.position(position), y);
            }
        }
        pieces.add(piece);
        return pieces;
    }

    private void line(Layer.Line line) {
        Pen pen = new Pen(legend.colour(line), switch (line.tone()) {
            case MUTED -> 0.7;
            case REFERENCE -> 1;
            default -> 1.5;
        }, line.tone() == Tone.REFERENCE);
        for (Points piece : pieces(line.y(), kept(List.of(line.y())))) {
            canvas.line(piece, pen);
            if (piece.count() == 1) {
                canvas.circle(piece.x(0), piece.y(0), 2, Fill.solid(pen.colour()));
            }
        }
    }

    private void area(Layer.Area area) {
        if (area.stacked()) {
            return;
        }
        double base = plot.y().base();
        String colour = legend.colour(area);
        for (Points piece : pieces(area.y(), kept(List.of(area.y())))) {
            if (piece.count() == 0) {
                continue;
            }
            Points outline = new Points();
            outline.add(piece.x(0), base);
            IntStream.range(0, piece.count())
                    .forEach(point -> outline.add(piece.x(point), piece.y(point)));
            outline.add(piece.x(piece.count() - 1), base);
            canvas.area(outline, new Fill(colour, AREA));
            canvas.line(piece, Pen.of(colour, 1));
        }
    }

    /** Stacked areas from the bottom up; a gap is nothing. */
    private void stack() {
        List<Layer> stacked = plot.panel().layers().stream().filter(Extents::isStacked).toList();
        if (stacked.isEmpty()) {
            return;
        }
        List<Values> series = stacked.stream()
                .map(layer -> LayerFacts.series(layer).getFirst()).toList();
        int[] kept = kept(series);
        if (kept.length == 0) {
            return;
        }
        double[] sums = new double[kept.length];
        for (int number = 0; number < stacked.size(); number++) {
            Points outline = new Points();
            for (int at = 0; at < kept.length; at++) {
                double value = series.get(number).at(kept[at]);
                double under = sums[at];
                sums[at] = under + (Double.isNaN(value) ? 0 : value);
                outline.add(plot.position(kept[at]), plot.number(sums[at]));
                if (at == kept.length - 1) {
                    below(outline, kept, sums, series.get(number));
                }
            }
            canvas.area(outline, new Fill(legend.colour(stacked.get(number)), STACKED));
        }
    }

    /** Goes back along the lower edge. */
    private void below(Points outline, int[] kept, double[] sums, Values values) {
        for (int at = kept.length - 1; at >= 0; at--) {
            double value = values.at(kept[at]);
            outline.add(plot.position(kept[at]),
                    plot.number(sums[at] - (Double.isNaN(value) ? 0 : value)));
        }
    }

    private void bars(Layer.Bars bars, int number) {
        double slot = plot.isLying() ? plot.y().slot() : plot.x().slot();
        double breadth = Math.max(0.6, Math.min(46, BAR * slot / barLayers));
        double base = plot.isLying() ? plot.x().base() : plot.y().base();
        for (int position : kept(List.of(bars.y()))) {
            double value = bars.y().at(position);
            double end = plot.number(value);
            if (Double.isNaN(end)) {
                continue;
            }
            double from = plot.position(position) + (number - barLayers / 2.0) * breadth;
            String colour = bars.tone() == Tone.BY_SIGN && value < 0 ? theme.colour("loss")
                    : legend.colour(bars);
            canvas.rectangle(plot.isLying()
                    ? Box.between(base, from, end, from + breadth)
                    : Box.between(from, base, from + breadth, end), Fill.solid(colour));
        }
    }

    private void band(Layer.Band band) {
        int[] kept = kept(List.of(band.lower(), band.upper()));
        List<Points> lower = new ArrayList<>(List.of(new Points()));
        List<Points> upper = new ArrayList<>(List.of(new Points()));
        for (int position : kept) {
            double low = plot.number(band.lower().at(position));
            double high = plot.number(band.upper().at(position));
            if (Double.isNaN(low + high)) {
                lower.add(new Points());
                upper.add(new Points());
            } else {
                lower.getLast().add(plot.position(position), low);
                upper.getLast().add(plot.position(position), high);
            }
        }
        for (int piece = 0; piece < upper.size(); piece++) {
            Points outline = upper.get(piece);
            for (int point = lower.get(piece).count() - 1; point >= 0; point--) {
                outline.add(lower.get(piece).x(point), lower.get(piece).y(point));
            }
            if (outline.count() > 2) {
                canvas.area(outline, new Fill(legend.colour(band), BAND));
            }
        }
    }

    private void cells(Layer.Cells cells) {
        CellScale scale = CellScale.of(cells);
        double width = plot.x().slot();
        double height = plot.y().slot();
        boolean isLabelled = height >= SMALL + 2 && width >= 30;
        int columns = (int) Math.round(plot.box().width() / width);
        for (int cell = 0; cell < cells.values().count(); cell++) {
            double value = cells.values().at(cell);
            if (Double.isNaN(value)) {
                continue;
            }
            double x = plot.x().position(cell % columns);
            double y = plot.y().position(cell / columns);
            String colour = colour(scale, value);
            canvas.rectangle(new Box(x - width / 2 + 0.5, y - height / 2 + 0.5,
                    Math.max(0.5, width - 1), Math.max(0.5, height - 1)), Fill.solid(colour));
            if (isLabelled) {
                canvas.text(x, y + 3.5, ChartText.cell(value, cells.format()),
                        new Letters(SMALL, false, Theme.isBright(colour) ? "#1f2933" : "#ffffff",
                                Anchor.MIDDLE));
            }
        }
    }

    private String colour(CellScale scale, double value) {
        double place = scale.place(value);
        if (!scale.isSigned()) {
            return Theme.between(theme.colour("middle"), theme.colour("high"), place);
        }
        return place < 0.5
                ? Theme.between(theme.colour("low"), theme.colour("middle"), 2 * place)
                : Theme.between(theme.colour("middle"), theme.colour("high"), 2 * place - 1);
    }

    private void points(Layer.Points points) {
        PointLabels labels = new PointLabels(plot.box());
        for (int point = 0; point < points.x().count(); point++) {
            double x = plot.x().at(points.x().at(point));
            double y = plot.y().at(points.y().at(point));
            if (Double.isNaN(x + y)) {
                continue;
            }
            canvas.circle(x, y, 4, new Fill(legend.colour(points), 0.85));
            labels.add(points.labels().get(point), x, y);
        }
        if (points.x().count() <= MOST_LABELLED) {
            labels.draw(canvas, letters(Anchor.START));
        }
    }

    private void steps(Layer.Steps steps) {
        double[] levels = LayerFacts.levels(steps);
        double slot = plot.isLying() ? plot.y().slot() : plot.x().slot();
        double breadth = Math.min(34, BAR * slot);
        ValueFormat format = format();
        for (int step = 0; step < steps.y().count(); step++) {
            double place = plot.position(step);
            double from = plot.number(levels[2 * step]);
            double to = plot.number(levels[2 * step + 1]);
            boolean isLoss = levels[2 * step + 1] < levels[2 * step];
            String colour = steps.totals().get(step) ? theme.colour("reference")
                    : theme.colour(isLoss ? "loss" : "gain");
            String text = ChartText.text(steps.y().at(step), format);
            if (plot.isLying()) {
                canvas.rectangle(Box.between(from, place - breadth / 2, to,
                        place + breadth / 2), Fill.solid(colour));
                beside(text, Math.min(from, to), Math.max(from, to), place + 4);
            } else {
                canvas.rectangle(Box.between(place - breadth / 2, from, place + breadth / 2,
                        to), Fill.solid(colour));
                canvas.text(place, Math.max(plot.box().top() + SMALL, Math.min(from, to) - 4),
                        text, letters(Anchor.MIDDLE));
            }
        }
    }

    /** A number beside a lying bar: on its right, or on its left where there is no room. */
    private void beside(String text, double left, double right, double y) {
        if (right + 6 + TextWidth.of(text, SMALL) <= plot.box().right()) {
            canvas.text(right + 5, y, text, letters(Anchor.START));
        } else if (left - 6 - TextWidth.of(text, SMALL) >= plot.box().left()) {
            canvas.text(left - 5, y, text, letters(Anchor.END));
        } else {
            canvas.text(right - 5, y, text,
                    new Letters(SMALL, false, theme.colour("ground"), Anchor.END));
        }
    }

    private ValueFormat format() {
        Axis axis = plot.isLying() ? plot.xAxis() : plot.panel().y();
        return axis instanceof Axis.Numbers numbers ? numbers.format() : ValueFormat.PLAIN;
    }

    private void spans(Layer.Spans spans) {
        double half = plot.xAxis() instanceof Axis.Times ? 0 : plot.x().slot() / 2;
        double freeFrom = plot.box().left();
        for (Layer.Span span : spans.spans()) {
            double from = plot.position(span.first()) - half;
            double to = Math.max(from + 1, plot.position(span.last()) + half);
            canvas.rectangle(new Box(from, plot.box().top(), to - from, plot.box().height()),
                    new Fill(legend.colour(spans), SPAN));
            double middle = (from + to) / 2;
            double width = TextWidth.of(span.label(), SMALL);
            if (middle - width / 2 >= freeFrom && middle + width / 2 <= plot.box().right()) {
                canvas.text(middle, plot.box().top() + SMALL, span.label(),
                        letters(Anchor.MIDDLE));
                freeFrom = middle + width / 2 + 4;
            }
        }
    }

    private void level(Layer.Level level) {
        double at = plot.number(level.value());
        Box box = plot.box();
        boolean isWithin = plot.isLying() ? at >= box.left() && at <= box.right()
                : at >= box.top() - 1 && at <= box.bottom() + 1;
        if (!isWithin) {
            return;
        }
        Points points = plot.isLying() ? Points.of(at, box.top(), at, box.bottom())
                : Points.of(box.left(), at, box.right(), at);
        canvas.line(points, new Pen(legend.colour(level), 1, true));
        canvas.text(box.right() - 2, (plot.isLying() ? box.top() + SMALL : at - 4),
                level.label(), letters(Anchor.END));
    }

    private Letters letters(Anchor anchor) {
        return new Letters(SMALL, false, theme.colour("soft"), anchor);
    }
}
