package io.troupe.portfolio.constraints;

import java.util.Optional;

/**
 * What a constraint limits: a number that follows from the weights w of n assets. Weights are
 * fractions of the capital they are of. A term's text is what a line calls it.
 */
public sealed interface Term {
    /**
     * The weight of one asset, or of each: w(i).
     *
     * @param symbol of the asset; each if empty
     */
    record Weight(Optional<String> symbol) implements Term {
        @Override
        public String toString() {
            return symbol.map(name -> Names.call("w", name)).orElse("w");
        }
    }

    /**
     * The size of the weight of one asset, or of each: |w(i)|.
     *
     * @param symbol of the asset; each if empty
     */
    record Size(Optional<String> symbol) implements Term {
        @Override
        public String toString() {
            return "abs(" + new Weight(symbol) + ")";
        }
    }

    /** The sum of all weights, as {@code net} is too: Σ w(i). */
    record Sum() implements Term {
        @Override
        public String toString() {
            return "sum(w)";
        }
    }

    /** The sum of all weights: Σ w(i). */
    record Net() implements Term {
        @Override
        public String toString() {
            return "net";
        }
    }

    /**
     * The sum of a group's weights: Σ w(i) over its assets.
     *
     * @param name of the group
     */
    record Group(String name) implements Term {
        @Override
        public String toString() {
            return Names.call("group", name);
        }
    }

    /**
     * The sum of sizes, of all assets or of a group's: Σ |w(i)|.
     *
     * @param group its name; all assets if empty
     */
    record Gross(Optional<String> group) implements Term {
        @Override
        public String toString() {
            return group.map(name -> Names.call("gross", name)).orElse("gross");
        }
    }

    /**
     * The beta to a benchmark: Σ β(i) w(i).
     *
     * @param symbol of the benchmark
     */
    record Beta(String symbol) implements Term {
        @Override
        public String toString() {
            return Names.call("beta", symbol);
        }
    }

    /**
     * The exposure to a factor: Σ e(i) w(i).
     *
     * @param name of the factor
     */
    record Factor(String name) implements Term {
        @Override
        public String toString() {
            return Names.call("factor", name);
        }
    }

    /** What is bought and sold, not halved: Σ |w(i) − held(i)|. */
    record Turnover() implements Term {
        @Override
        public String toString() {
            return "turnover";
        }
    }

    /**
     * The tracking error a year: √((w − b)'Σ(w − b)·P), P bars a year.
     *
     * @param symbol of what is tracked; the weights that were asked for if empty
     */
    record TrackingError(Optional<String> symbol) implements Term {
        /** What stands for the weights that were asked for. */
        static final String WEIGHTS = "weights";

        @Override
        public String toString() {
            return symbol.map(name -> Names.call("te", name)).orElse("te(" + WEIGHTS + ")");
        }
    }

    /** How many weights differ from 0. */
    record Count() implements Term {
        @Override
        public String toString() {
            return "count";
        }
    }

    /**
     * A position in volumes of a bar: |w(i)| over the mean money volume of the last bars as a
     * fraction of the capital. It limits what is held, not what is traded.
     *
     * @param bars how many, ≥ 1
     */
    record VolumeShare(int bars) implements Term {
        @Override
        public String toString() {
            return "adv(" + bars + ")";
        }
    }

    /** Whether what is at least a number is a convex set too, so that a solver can keep to it. */
    default boolean hasLower() {
        return switch (this) {
            case Weight _,Sum _,Net _,Group _,Beta _,Factor _ -> true;
            case Size _,Gross _,Turnover _,TrackingError _,Count _,VolumeShare _ -> false;
        };
    }

    /** Whether it says the same of the weights as the other term. */
    default boolean means(Term other) {
        boolean isNet = this instanceof Net || this instanceof Sum;
        boolean isOtherNet = other instanceof Net || other instanceof Sum;
        return (isNet && isOtherNet) || equals(other);
    }
}
