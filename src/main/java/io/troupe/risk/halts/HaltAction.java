package io.troupe.risk.halts;

import io.troupe.model.Labeled;
import java.util.OptionalDouble;

/**
 * What a halt does to what it is about, from the orders that are decided at the close at which it
 * is judged until the close at which it ends.
 *
 * @param kind what
 * @param to for {@link Kind#SCALE} the factor of all exposure, in [0, 1]; empty: to the budget,
 *        which is limit/figure of the worst figure since the halt began. Empty for all others
 */
public record HaltAction(Kind kind, OptionalDouble to) {
    /** Nothing may be held. */
    public static final HaltAction FLATTEN = new HaltAction(Kind.FLATTEN, OptionalDouble.empty());
    /** Positions may only become smaller. */
    public static final HaltAction REDUCE_ONLY = new HaltAction(Kind.REDUCE_ONLY,
            OptionalDouble.empty());
    /** Positions may not begin; those that are held may change, but not turn. */
    public static final HaltAction PAUSE = new HaltAction(Kind.PAUSE, OptionalDouble.empty());

    /** Kinds of actions, the strictest first. */
    public enum Kind implements Labeled {
        /** Nothing may be held. */
        FLATTEN("flatten"),
        /** Positions may only become smaller. */
        REDUCE_ONLY("reduce-only"),
        /** No new positions. */
        PAUSE("pause"),
        /** All exposure is multiplied by a factor. */
        SCALE("scale");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Checks the factor. */
    public HaltAction {
        if (to.isPresent() && kind != Kind.SCALE) {
            throw new IllegalArgumentException("only a halt that scales has a factor to scale to; "
                    + "this one is to " + kind.label());
        }
        if (to.isPresent() && !(to.getAsDouble() >= 0 && to.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("a halt scales to a factor from 0 to 1, was "
                    + to.getAsDouble());
        }
    }

    /** Exposure becomes a part of what it would be, in [0, 1]. */
    public static HaltAction scaleTo(double factor) {
        return new HaltAction(Kind.SCALE, OptionalDouble.of(factor));
    }

    /** Exposure becomes what the limit is of the figure. */
    public static HaltAction scaleToBudget() {
        return new HaltAction(Kind.SCALE, OptionalDouble.empty());
    }
}
