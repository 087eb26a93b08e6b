package io.troupe.config.values;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Numbers that may be left open: as settings keep them, and as keys have them. */
public final class Boxed {
    private Boxed() {}

    public static Optional<Double> of(OptionalDouble number) {
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    public static Optional<Integer> of(OptionalInt count) {
        return count.isPresent() ? Optional.of(count.getAsInt()) : Optional.empty();
    }

    public static OptionalDouble number(Optional<Double> boxed) {
        return boxed.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    public static OptionalInt count(Optional<Integer> boxed) {
        return boxed.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
