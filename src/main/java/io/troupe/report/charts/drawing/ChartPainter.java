package io.troupe.report.charts.drawing;

import io.troupe.report.charts.Axis;
import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.ChartSpec.Panel;
import io.troupe.report.charts.Layer;
import io.troupe.report.charts.LayerFacts;
import io.troupe.report.charts.drawing.Canvas.Anchor;
import io.troupe.report.charts.drawing.Canvas.Fill;
import io.troupe.report.charts.drawing.Canvas.Letters;
import java.util.stream.DoubleStream;

/** Divides a drawing among title, legend and panels, and draws them. */
final class ChartPainter {
    static final double SLANTED_TEXT = 110;
    private static final double MARGIN = 16;
    /** Half of a label below the right end. */
    private static final double RIGHT = 26;
    private static final double TITLE = 15;
    private static final double HEAD = 18;
    private static final double BELOW = 24;
    private static final double NAME = 16;
    private static final double BETWEEN = 14;
    private static final double SLANT = 0.66;
    private static final double MOST_LEFT = 0.42;
    private static final double TICK_DISTANCE = 38;

    private final ChartSpec spec;
    private final PictureSize size;
    private final Theme theme;
    private final Canvas canvas;
    private final Legend legend;

    private ChartPainter(ChartSpec spec, PictureSize size, Theme theme, Canvas canvas) {
        this.spec = spec;
        this.size = size;
        this.theme = theme;
        this.canvas = canvas;
        legend = new Legend(spec, theme);
    }

    /** Draws a chart. */
    static void draw(ChartSpec spec, PictureSize size, Theme theme, Canvas canvas) {
        new ChartPainter(spec, size, theme, canvas).draw();
    }

    private void draw() {
        double width = size.width() - 2 * MARGIN;
        canvas.rectangle(new Box(0, 0, size.width(), size.height()),
                Fill.solid(theme.colour("ground")));
        canvas.text(MARGIN, MARGIN + 10, TextWidth.fitted(spec.title(), TITLE, width * 0.94),
                new Letters(TITLE, true, theme.colour("ink"), Anchor.START));
        double top = legend.draw(canvas, MARGIN, MARGIN + 22, width);
        double bottom = size.height() - below();
        double between = BETWEEN * (spec.panels().size() - 1);
        double heightPerShare = (bottom - top - between)
                / spec.panels().stream().mapToDouble(Panel::share).sum();
        double left = left(heightPerShare);
        for (int number = 0; number < spec.panels().size(); number++) {
            Panel panel = spec.panels().get(number);
            double height = heightPerShare * panel.share();
            panel(panel, new Box(left, top, size.width() - RIGHT - left, height),
                    number == spec.panels().size() - 1);
            top += height + BETWEEN;
        }
    }

    private double below() {
        double names = switch (spec.x()) {
            case Axis.Times _ -> 0;
            case Axis.Numbers _ -> NAME;
            case Axis.Categories categories -> (categories.name().isEmpty() ? 0 : NAME)
                    + (categories.isTilted() ? SLANT * Math.min(SLANTED_TEXT,
                            widest(categories)) : 0);
        };
        return BELOW + names + MARGIN / 2;
    }

    private static double widest(Axis.Categories categories) {
        return categories.labels().stream()
                .mapToDouble(label -> TextWidth.of(label, AxisPainter.LABEL)).max().orElse(0);
    }

    /** Where the plots begin: beyond the widest label of all panels. */
    private double left(double heightPerShare) {
        double widest = spec.panels().stream().mapToDouble(panel -> switch (panel.y()) {
            case Axis.Categories categories -> widest(categories);
            case Axis.Numbers numbers -> {
                double[] range = Extents.vertical(panel, numbers,
                        ticks(heightPerShare * panel.share() - HEAD));
                yield DoubleStream.of(AxisPainter.verticalTicks(numbers, range))
                        .map(tick -> TextWidth.of(
                                TickText.of(tick, numbers.logarithmic()
                                        ? Math.min(range[2], Math.abs(tick))
                                        : range[2],
                                        numbers.format()),
                                AxisPainter.LABEL))
                        .max().orElse(0);
            }
            case Axis.Times _ -> 0;
        }).max().orElse(0);
        return Math.min(MARGIN + widest + 6, MOST_LEFT * size.width());
    }

    private static int ticks(double height) {
        return (int) Math.max(2, height / TICK_DISTANCE);
    }

    private void panel(Panel panel, Box room, boolean isLast) {
        String head = panel.title().isEmpty() && panel.y() instanceof Axis.Numbers numbers
                ? numbers.name()
                : panel.title();
        double above = head.isEmpty() ? 6 : HEAD;
        Box box = new Box(room.left(), room.top() + above, room.width(),
                Math.max(20, room.height() - above));
        if (!head.isEmpty()) {
            canvas.text(box.left(), room.top() + 11, head,
                    new Letters(AxisPainter.LABEL + 1, !panel.title().isEmpty(),
                            theme.colour("soft"), Anchor.START));
        }
        PanelPlot plot = plot(panel, box);
        AxisPainter axes = new AxisPainter(canvas, theme, plot);
        axes.grid();
        new LayerPainter(canvas, theme, plot, legend).draw();
        axes.left();
        if (isLast) {
            axes.below();
        }
        if (panel.layers().stream().noneMatch(ChartPainter::hasAnything)) {
            canvas.text(box.left() + box.width() / 2, box.top() + box.height() / 2, "no data",
                    new Letters(TITLE, false, theme.colour("muted"), Anchor.MIDDLE));
        }
    }

    private static boolean hasAnything(Layer layer) {
        return switch (layer) {
            case Layer.Points points -> points.y().present().findAny().isPresent();
            case Layer.Cells cells -> cells.values().present().findAny().isPresent();
            case Layer.Spans _,Layer.Level _ -> false;
            default -> LayerFacts.series(layer).getFirst().present().findAny().isPresent();
        };
    }

    private PanelPlot plot(Panel panel, Box box) {
        AxisScale x = switch (spec.x()) {
            case Axis.Times times -> AxisScale.times(times.bars(), box.left(), box.right());
            case Axis.Categories categories -> AxisScale.categories(categories.labels().size(),
                    box.left(), box.right());
            case Axis.Numbers numbers -> AxisScale.numbers(
                    Extents.horizontal(spec, numbers, (int) Math.max(2, box.width() / 80)),
                    numbers.logarithmic(), box.left(), box.right());
        };
        double[] range = panel.y() instanceof Axis.Numbers numbers
                ? Extents.vertical(panel, numbers, ticks(box.height()))
                : new double[]{0, 1, 1};
        AxisScale y = panel.y() instanceof Axis.Numbers numbers
                ? AxisScale.numbers(range, numbers.logarithmic(), box.bottom(), box.top())
                : AxisScale.categories(((Axis.Categories) panel.y()).labels().size(), box.top(),
                        box.bottom());
        return new PanelPlot(panel, spec.x(), box, x, y, range);
    }
}
