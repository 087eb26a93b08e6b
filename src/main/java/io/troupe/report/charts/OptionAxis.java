package io.troupe.report.charts;

import io.troupe.report.charts.ChartSpec.Panel;
import java.util.DoubleSummaryStatistics;

/** The two axes of a panel as ECharts has them. */
final class OptionAxis {
    /** Up to this ratio of the greatest number to the least, powers of two make more ticks. */
    private static final double WIDE = 100;

    private final Axis x;
    private final Panel panel;
    private final int index;
    private final boolean isLow;

    OptionAxis(ChartSpec spec, int index) {
        x = spec.x();
        panel = spec.panels().get(index);
        this.index = index;
        double all = spec.panels().stream().mapToDouble(Panel::share).sum();
        isLow = panel.share() < all / 2;
    }

    /** The named formatter of numbers. */
    static String formatter(ValueFormat format) {
        return switch (format) {
            case PER_CENT -> "$percent";
            case MONEY -> "$money";
            case PLAIN -> "$plain";
        };
    }

    /** The one below; only that of the last panel has labels. */
    void horizontal(OptionText out, boolean hasLabels) {
        out.object(() -> {
            out.put("gridIndex", index);
            axis(out, x, hasLabels, true);
            if (x instanceof Axis.Numbers numbers) {
                out.put("name", numbers.name()).put("nameLocation", "middle").put("nameGap", 26);
            }
        });
    }

    /** The one on the left. */
    void vertical(OptionText out, int gap) {
        out.object(() -> {
            out.put("gridIndex", index);
            axis(out, panel.y(), true, false);
            if (panel.y() instanceof Axis.Numbers numbers) {
                String name = panel.title().isEmpty() ? numbers.name() : panel.title();
                out.put("name", name).put("nameGap", (double) gap / 2).object("nameTextStyle",
                        () -> out.put("align", "left"));
            } else {
                out.put("inverse", true);
            }
        });
    }

    private void axis(OptionText out, Axis axis, boolean hasLabels, boolean isBelow) {
        switch (axis) {
            case Axis.Times _ -> out.put("type", "time").object("axisLabel",
                    () -> out.put("show", hasLabels).put("hideOverlap", true));
            case Axis.Categories categories -> out.put("type", "category")
                    .texts("data", categories.labels())
                    .object("axisLine",
                            () -> out.put("show",
                                    !(panel.y() instanceof Axis.Categories
                                            && x instanceof Axis.Categories)))
                    .object("axisLabel", () -> {
                        out.put("show", hasLabels).put("width", 150).put("overflow", "truncate");
                        if (isBelow && categories.isTilted()) {
                            out.put("rotate", 40).put("interval", 0).put("width", 100);
                        }
                    });
            case Axis.Numbers numbers -> numbers(out, numbers);
        }
    }

    private void numbers(OptionText out, Axis.Numbers numbers) {
        out.put("type", numbers.logarithmic() ? "log" : "value")
                .put("scale", panel.layers().stream().noneMatch(LayerFacts::isFromZero))
                .put("splitNumber", isLow ? 2 : 5)
                .object("axisLabel", () -> out.put("formatter", formatter(numbers.format()))
                        .put("hideOverlap", true));
        if (numbers.logarithmic()) {
            DoubleSummaryStatistics present = panel.layers().stream()
                    .flatMapToDouble(LayerFacts::extent).filter(value -> value > 0)
                    .summaryStatistics();
            boolean isNarrow = present.getCount() > 0
                    && present.getMax() < WIDE * present.getMin();
            out.put("logBase", isNarrow ? 2 : 10);
        }
    }
}
