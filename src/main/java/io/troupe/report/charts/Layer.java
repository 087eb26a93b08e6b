package io.troupe.report.charts;

import java.util.List;

/**
 * One kind of mark over the axes of a panel. Values of {@link Line}, {@link Area}, {@link Bars},
 * {@link Band} and {@link Steps} stand at the positions of the axis of times or categories, as many
 * as it has. Immutable.
 */
public sealed interface Layer {
    /**
     * A line, broken at gaps.
     *
     * @param name in the legend
     * @param tone of its colour
     * @param y one per position
     */
    record Line(String name, Tone tone, Values y) implements Layer {}

    /**
     * The area between a line and zero, or what lies below it.
     *
     * @param name in the legend
     * @param tone of its colour
     * @param y one per position; a gap is nothing
     * @param stacked whether it stands on the stacked areas before it
     */
    record Area(String name, Tone tone, Values y, boolean stacked) implements Layer {}

    /**
     * Bars from zero: upright over times and categories, lying where categories are vertical.
     *
     * @param name in the legend
     * @param tone of its colour
     * @param y one per position
     */
    record Bars(String name, Tone tone, Values y) implements Layer {}

    /**
     * The range between two lines, as two quantiles.
     *
     * @param name in the legend
     * @param tone of its colour
     * @param lower one per position
     * @param upper one per position, not below the lower one
     */
    record Band(String name, Tone tone, Values lower, Values upper) implements Layer {}

    /**
     * A heat map over two axes of categories.
     *
     * @param name of what the colours show
     * @param format of the values
     * @param isSigned whether colours part at zero, else they go from the least to the greatest
     * @param values row by row, the first row at the top; as many as rows times columns
     */
    record Cells(String name, ValueFormat format, boolean isSigned, Values values)
            implements Layer {}

    /**
     * A scatter over two axes of numbers.
     *
     * @param name in the legend
     * @param tone of its colour
     * @param x one per point
     * @param y one per point
     * @param labels one per point: who it is
     */
    record Points(String name, Tone tone, Values x, Values y, List<String> labels)
            implements Layer {
        /** Keeps its own list. */
        public Points {
            labels = List.copyOf(labels);
        }
    }

    /**
     * A waterfall: each step begins where the one before it ended, and totals begin at zero.
     *
     * @param name in the legend
     * @param y one per category: what is added, or of a total what it has come to
     * @param totals one per category: whether it is a total
     */
    record Steps(String name, Values y, List<Boolean> totals) implements Layer {
        /** Keeps its own list. */
        public Steps {
            totals = List.copyOf(totals);
        }
    }

    /**
     * Spans of the horizontal axis that something is known of: crises, drawdowns, halts.
     *
     * @param name in the legend
     * @param tone of its colour
     * @param spans in order
     */
    record Spans(String name, Tone tone, List<Span> spans) implements Layer {
        /** Keeps its own list. */
        public Spans {
            spans = List.copyOf(spans);
        }
    }

    /**
     * A level across the panel, as a limit or a mean.
     *
     * @param label at its end
     * @param tone of its colour
     * @param value where on the panel's axis of numbers
     */
    record Level(String label, Tone tone, double value) implements Layer {}

    /**
     * A span of positions.
     *
     * @param label what it is
     * @param first position
     * @param last position, itself with it
     */
    record Span(String label, int first, int last) {}
}
