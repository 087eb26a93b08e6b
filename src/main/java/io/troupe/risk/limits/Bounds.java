package io.troupe.risk.limits;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What numbers of limits must be. */
final class Bounds {
    private Bounds() {}

    static void requirePositive(String name, OptionalDouble limit) {
        if (limit.isPresent() && !(limit.getAsDouble() > 0)) {
            throw new IllegalArgumentException(
                    name + " must be > 0, was " + limit.getAsDouble());
        }
    }

    static void requirePositive(String name, OptionalInt limit) {
        if (limit.isPresent() && limit.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    name + " must be ≥ 1, was " + limit.getAsInt());
        }
    }
}
