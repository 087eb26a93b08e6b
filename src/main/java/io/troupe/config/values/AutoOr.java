package io.troupe.config.values;

/** A count that the user gives, or leaves to Troupe by writing {@code auto}. Immutable. */
public sealed interface AutoOr {
    /** A count left to Troupe. */
    static AutoOr auto() {
        return new Auto();
    }

    /** The given count, or the one Troupe would choose. */
    default int orElse(int automatic) {
        return switch (this) {
            case Auto() -> automatic;
            case Count(int count) -> count;
        };
    }

    /** A given count. */
    static AutoOr of(int count) {
        return new Count(count);
    }

    /** See {@link #auto}. */
    record Auto() implements AutoOr {}

    /**
     * A given count.
     *
     * @param count ≥ 0
     */
    record Count(int count) implements AutoOr {
        /** Checks the count. */
        public Count {
            if (count < 0) {
                throw new IllegalArgumentException("count must be ≥ 0, was " + count);
            }
        }
    }
}
