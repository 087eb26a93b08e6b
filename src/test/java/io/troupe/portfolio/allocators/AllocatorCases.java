package io.troupe.portfolio.allocators;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every allocator that settings can name, and those that remember. */
public final class AllocatorCases {
    /** How many returns those look back on that look back. */
    static final int LOOKBACK_BARS = 5;

    private AllocatorCases() {}

    /**
     * A kind of allocator.
     *
     * @param name tells it in the names of tests
     * @param forWeights makes one for as many strategies as there are weights
     */
    public record Case(String name, Function<List<Double>, Allocator> forWeights) {
        /** Its class. */
        public Class<? extends Allocator> type() {
            return forWeights.apply(List.of(1.0)).getClass();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** As settings make them: a type that is added to the settings is here too. */
    public static List<Case> shipped() {
        return Arrays.stream(AllocatorType.values()).map(type -> new Case(type.label(),
                weights -> new AllocatorSpec(type, LOOKBACK_BARS, weights, Map.of(),
                        ShareRules.NONE).allocator(252, LOOKBACK_BARS)))
                .toList();
    }

    /** Those of the tests. */
    public static List<Case> remembering() {
        return List.of(new Case("half way", weights -> new Remembering.HalfWay(1)),
                new Case("exponentiated gradient",
                        weights -> new Remembering.ExponentiatedGradient(0.05, LOOKBACK_BARS)));
    }

    static Stream<Case> all() {
        return Stream.concat(shipped().stream(), remembering().stream());
    }
}
