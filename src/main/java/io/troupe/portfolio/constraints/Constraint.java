package io.troupe.portfolio.constraints;

import java.util.Optional;

/**
 * A condition on the weights of a portfolio. Its text is the line that a {@link ConstraintParser}
 * reads as the same condition.
 */
public sealed interface Constraint extends ParsedConstraint {
    /**
     * A number that follows from the weights lies between two limits: {@code lower ≤ term ≤ upper}.
     *
     * @param term the number
     * @param lower −∞ if there is none
     * @param upper ∞ if there is none, at least {@code lower}; equal for an equation
     */
    record Within(Term term, double lower, double upper) implements Constraint {
        /** Checks the limits. */
        public Within {
            if (!(lower <= upper) || (Double.isInfinite(lower) && Double.isInfinite(upper))) {
                throw new IllegalArgumentException(
                        term + " between " + lower + " and " + upper + " is no constraint");
            }
        }

        /** Whether there is a lower limit. */
        boolean hasLower() {
            return lower > Double.NEGATIVE_INFINITY;
        }

        /** Whether there is an upper limit. */
        boolean hasUpper() {
            return upper < Double.POSITIVE_INFINITY;
        }

        @Override
        public String toString() {
            if (lower == upper) {
                return term + " = " + Limit.text(term, upper);
            }
            if (hasLower() && hasUpper()) {
                return term + " in [" + Limit.text(term, lower) + ", " + Limit.text(term, upper)
                        + "]";
            }
            return hasUpper() ? term + " <= " + Limit.text(term, upper)
                    : term + " >= " + Limit.text(term, lower);
        }
    }

    /**
     * The weight of one asset, or of each, is 0 or not small: {@code w(i) = 0} or {@code |w(i)| ≥
     * least}.
     *
     * @param symbol of the asset; each if empty
     * @param least &gt; 0
     */
    record LeastOrNothing(Optional<String> symbol, double least) implements Constraint {
        /** Checks the size. */
        public LeastOrNothing {
            if (!(least > 0) || Double.isInfinite(least)) {
                throw new IllegalArgumentException(
                        "a least size must be finite and above 0, was " + least);
            }
        }

        @Override
        public String toString() {
            Term size = new Term.Size(symbol);
            return size + " >= " + Limit.text(size, least) + " or 0";
        }
    }
}
