package io.troupe.report.charts;

import java.util.List;

/** What positions along one side of a chart mean. Immutable. */
public sealed interface Axis {
    /**
     * Bars in order, each at its time.
     *
     * @param bars whose times they are
     */
    record Times(BarTimes bars) implements Axis {}

    /**
     * Things beside each other, at equal distances; vertically the first is at the top.
     *
     * @param name of the axis, or empty
     * @param labels one per thing
     */
    record Categories(String name, List<String> labels) implements Axis {
        private static final int MOST_LEVEL = 4;
        private static final int MOST_TILTED = 40;
        private static final int SHORT = 7;

        /** Keeps its own list. */
        public Categories {
            labels = List.copyOf(labels);
        }

        /** Whether the labels are many and long: below a chart they are written aslant. */
        public boolean isTilted() {
            return labels.size() > MOST_LEVEL && labels.size() <= MOST_TILTED
                    && labels.stream().mapToInt(String::length).max().orElse(0) > SHORT;
        }
    }

    /**
     * Numbers by size.
     *
     * @param name of the axis, or empty
     * @param format of the numbers on it
     * @param logarithmic whether equal distances are equal ratios; what is not positive is a gap
     */
    record Numbers(String name, ValueFormat format, boolean logarithmic) implements Axis {}
}
