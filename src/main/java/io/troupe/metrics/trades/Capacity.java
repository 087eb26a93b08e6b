package io.troupe.metrics.trades;

import io.troupe.model.Labeled;

/**
 * How much capital a portfolio's trading bears: that at which the costs of its own fills, all
 * scaled with the capital, halve the annual return it would have had before costs. Immutable.
 */
public sealed interface Capacity {
    /**
     * There is such a capital.
     *
     * @param capital in currency
     * @param scale how many times the mean capital it had that is, > 0
     */
    record Bounded(double capital, double scale) implements Capacity {}

    /**
     * There is none, or it is not known.
     *
     * @param why for what reason
     */
    record Unbounded(Why why) implements Capacity {}

    /** Why there is no capital that halves the return. */
    enum Why implements Labeled {
        /** Nothing was traded. */
        NO_TRADES("no-trades", "nothing was traded"),
        /** No cost model is known of the run. */
        NO_MODEL("no-model", "the cost model of the run is not known"),
        /** There was nothing to halve. */
        NO_RETURN("no-return", "there is no return before costs"),
        /** A thousand times the size costs a thousand times as much, or less. */
        LINEAR("linear-costs", "costs are linear in size"),
        /** Even the smallest fills cost that much. */
        ALWAYS("always-halved", "costs take more than half of the return at any size"),
        /** Not up to the largest quantities and amounts that can be counted. */
        NEVER("never-halved", "costs take less than half of the return at any size"),
        /** There were too many fills to ask for each again. */
        TOO_MANY_FILLS("too-many-fills", "there are too many fills to price each anew");

        private final String label;
        private final String sentence;

        Why(String label, String sentence) {
            this.label = label;
            this.sentence = sentence;
        }

        @Override
        public String label() {
            return label;
        }

        /** The reason in words, without a full stop. */
        public String sentence() {
            return sentence;
        }
    }
}
