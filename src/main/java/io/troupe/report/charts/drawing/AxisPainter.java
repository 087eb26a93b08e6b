package io.troupe.report.charts.drawing;

import io.troupe.report.charts.Axis;
import io.troupe.report.charts.drawing.Canvas.Anchor;
import io.troupe.report.charts.drawing.Canvas.Letters;
import io.troupe.report.charts.drawing.Canvas.Pen;
import java.util.List;

/** Grid, ticks and labels of a panel. */
final class AxisPainter {
    static final double LABEL = 11;
    private static final double GAP = 6;
    private static final double LEAST_ROW = 11;
    private static final double BELOW = 16;
    private static final double TICK = 4;

    private final Canvas canvas;
    private final Theme theme;
    private final PanelPlot plot;

    AxisPainter(Canvas canvas, Theme theme, PanelPlot plot) {
        this.canvas = canvas;
        this.theme = theme;
        this.plot = plot;
    }

    /** What lies behind the layers. */
    void grid() {
        if (plot.panel().y() instanceof Axis.Numbers numbers) {
            for (double tick : verticalTicks(numbers, plot.range())) {
                double y = plot.y().at(tick);
                canvas.line(Points.of(plot.box().left(), y, plot.box().right(), y),
                        Pen.of(theme.colour("grid"), 0.8));
            }
        }
        if (plot.xAxis() instanceof Axis.Numbers numbers) {
            for (double tick : horizontalTicks(numbers)) {
                double x = plot.x().at(tick);
                canvas.line(Points.of(x, plot.box().top(), x, plot.box().bottom()),
                        Pen.of(theme.colour("grid"), 0.8));
            }
        }
    }

    static double[] verticalTicks(Axis.Numbers axis, double[] range) {
        return axis.logarithmic() ? Ticks.logarithmic(range[0], range[1], (int) range[3])
                : Ticks.linear(range[0], range[1], range[2]);
    }

    private double[] horizontalTicks(Axis.Numbers axis) {
        double low = plot.x().low();
        double high = plot.x().high();
        int most = (int) Math.max(2, plot.box().width() / 80);
        return axis.logarithmic() ? Ticks.logarithmic(low, high, most)
                : Ticks.linear(low, high, Ticks.step(low, high, most));
    }

    /** The labels on the left, and the line of zero. */
    void left() {
        Letters letters = letters(Anchor.END);
        double x = plot.box().left() - GAP;
        switch (plot.panel().y()) {
            case Axis.Numbers numbers -> {
                for (double tick : verticalTicks(numbers, plot.range())) {
                    canvas.text(x, plot.y().at(tick) + 4,
                            TickText.of(tick, distance(numbers, tick), numbers.format()),
                            letters);
                }
                zero(numbers);
            }
            case Axis.Categories categories -> {
                int every = every(categories.labels().size(), plot.y().slot(), LEAST_ROW);
                for (int row = 0; row < categories.labels().size(); row += every) {
                    canvas.text(x, plot.y().position(row) + 4,
                            TextWidth.fitted(categories.labels().get(row), LABEL, x - 8),
                            letters);
                }
            }
            case Axis.Times _ -> throw new IllegalArgumentException("time runs to the right");
        }
    }

    private double distance(Axis.Numbers numbers, double tick) {
        return numbers.logarithmic() ? Math.min(plot.range()[2], Math.abs(tick))
                : plot.range()[2];
    }

    private void zero(Axis.Numbers numbers) {
        boolean hasZero = !numbers.logarithmic() && plot.range()[0] <= 0 && plot.range()[1] >= 0;
        double y = hasZero ? plot.y().at(0) : plot.box().bottom();
        canvas.line(Points.of(plot.box().left(), y, plot.box().right(), y),
                Pen.of(theme.colour("soft"), 0.8));
    }

    /** The labels below. */
    void below() {
        double y = plot.box().bottom() + BELOW;
        switch (plot.xAxis()) {
            case Axis.Times times -> times(times, y);
            case Axis.Categories categories -> categories(categories, y);
            case Axis.Numbers numbers -> {
                double[] ticks = horizontalTicks(numbers);
                double step = ticks.length > 1 ? ticks[1] - ticks[0] : 1;
                for (double tick : ticks) {
                    canvas.text(plot.x().at(tick), y,
                            TickText.of(tick, numbers.logarithmic() ? Math.min(step, tick) : step,
                                    numbers.format()),
                            letters(Anchor.MIDDLE));
                }
                canvas.text(plot.box().left() + plot.box().width() / 2, y + BELOW,
                        numbers.name(), letters(Anchor.MIDDLE));
                if (plot.isLying()) {
                    double x = plot.x().base();
                    canvas.line(Points.of(x, plot.box().top(), x, plot.box().bottom()),
                            Pen.of(theme.colour("soft"), 0.8));
                }
            }
        }
    }

    private void times(Axis.Times times, double y) {
        if (times.bars().count() == 0) {
            return;
        }
        long first = times.bars().epochSecond(0);
        long last = times.bars().epochSecond(times.bars().count() - 1);
        List<TimeTicks.Tick> ticks = ticks(first, last);
        for (TimeTicks.Tick tick : ticks) {
            double x = plot.x().at((double) tick.epochSecond());
            canvas.line(Points.of(x, plot.box().bottom(), x, plot.box().bottom() + TICK),
                    Pen.of(theme.colour("soft"), 0.8));
            canvas.text(x, y, tick.label(), letters(Anchor.MIDDLE));
        }
        if (ticks.isEmpty()) {
            canvas.text(plot.x().position(0), y, times.bars().label(0), letters(Anchor.MIDDLE));
        }
    }

    /** As many as there is room for. */
    private List<TimeTicks.Tick> ticks(long first, long last) {
        int most = (int) Math.max(1, plot.box().width() / 48);
        List<TimeTicks.Tick> ticks = TimeTicks.between(first, last, most);
        while (most > 1 && ticks.stream().mapToDouble(
                tick -> TextWidth.of(tick.label(), LABEL) + 14).sum() > plot.box().width()) {
            most--;
            ticks = TimeTicks.between(first, last, most);
        }
        return ticks;
    }

    private void categories(Axis.Categories categories, double y) {
        List<String> labels = categories.labels();
        double widest = labels.stream().mapToDouble(label -> TextWidth.of(label, LABEL)).max()
                .orElse(0);
        boolean isAslant = categories.isTilted() && widest + 6 > plot.x().slot();
        int every = every(labels.size(), plot.x().slot(), isAslant ? LEAST_ROW : widest + 6);
        for (int column = 0; column < labels.size(); column += every) {
            double x = plot.x().position(column);
            if (isAslant) {
                canvas.slantedText(x + 4, y - 4,
                        TextWidth.fitted(labels.get(column), LABEL, ChartPainter.SLANTED_TEXT),
                        letters(Anchor.END));
            } else {
                canvas.text(x, y,
                        TextWidth.fitted(labels.get(column), LABEL, every * plot.x().slot()),
                        letters(Anchor.MIDDLE));
            }
        }
        if (!categories.name().isEmpty()) {
            canvas.text(plot.box().left() + plot.box().width() / 2, y + BELOW,
                    categories.name(), letters(Anchor.MIDDLE));
        }
    }

    private static int every(int count, double slot, double needed) {
        int every = (int) Math.max(1, Math.ceil(needed / Math.max(slot, 1e-3)));
        return Math.min(every, Math.max(1, count));
    }

    private Letters letters(Anchor anchor) {
        return new Letters(LABEL, false, theme.colour("soft"), anchor);
    }
}
