package io.troupe.risk.models;

import java.util.Optional;
import java.util.OptionalDouble;

/** What a model says of the next bar's loss: figures, or why there are none. */
public sealed interface RiskEstimate {
    /** The value at risk, a positive fraction if it is a loss; empty if not available. */
    OptionalDouble var();

    /** The expected shortfall, a positive fraction if it is a loss; empty if not available. */
    OptionalDouble es();

    /**
     * The loss of a level.
     *
     * @param valueAtRisk what the loss exceeds with probability 1 − level, as a fraction; positive
     *                    is a loss
     * @param expectedShortfall the mean loss beyond it, as a fraction, ≥ {@code valueAtRisk}
     * @param remark what a reader of the figures has to know, as that another model stood in
     */
    record Estimated(double valueAtRisk, double expectedShortfall, Optional<String> remark)
            implements RiskEstimate {
        @Override
        public OptionalDouble var() {
            return OptionalDouble.of(valueAtRisk);
        }

        @Override
        public OptionalDouble es() {
            return OptionalDouble.of(expectedShortfall);
        }
    }

    /**
     * There is no figure.
     *
     * @param reason why, to follow a colon
     */
    record NotAvailable(String reason) implements RiskEstimate {
        @Override
        public OptionalDouble var() {
            return OptionalDouble.empty();
        }

        @Override
        public OptionalDouble es() {
            return OptionalDouble.empty();
        }
    }
}
