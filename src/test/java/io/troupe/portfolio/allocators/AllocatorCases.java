package io.troupe.portfolio.allocators;

import io.troupe.portfolio.allocators.spec.AllocatorParameter;
import io.troupe.portfolio.allocators.spec.AllocatorSpec;
import io.troupe.portfolio.allocators.spec.AllocatorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every allocator that settings can name, and those that remember. */
public final class AllocatorCases {
    /** How many returns those look back on that look back. */
    static final int LOOKBACK_BARS = 5;
    private static final double BARS_PER_YEAR = 252;

    private AllocatorCases() {}

    /**
     * A kind of allocator.
     *
     * @param name tells it in the names of tests
     * @param forWeights makes one for as many strategies as there are weights
     * @param most the largest share it may give
     * @param rounding by how much a share may depend on the order of strategies: what ends by a
     *        residual is no nearer than that
     */
    public record Case(String name, Function<List<Double>, Allocator> forWeights, double most,
            double rounding) {
        Case(String name, Function<List<Double>, Allocator> forWeights) {
            this(name, forWeights, 1, 1e-12);
        }

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
        List<Case> shipped = new ArrayList<>();
        for (AllocatorType type : AllocatorType.values()) {
            shipped.add(of(type.label(), type, Map.of(), ShareRules.NONE));
        }
        shipped.add(of("momentum of the best two", AllocatorType.MOMENTUM,
                Map.of(AllocatorParameter.TOP_K, 2.0), ShareRules.NONE));
        shipped.add(of("volatility target with a cap", AllocatorType.VOLATILITY_TARGET,
                Map.of(AllocatorParameter.CAP, 0.75), ShareRules.NONE));
        for (AllocatorType type : List.of(AllocatorType.FIXED, AllocatorType.INVERSE_VOLATILITY,
                AllocatorType.EG, AllocatorType.TIPP)) {
            shipped.add(of(type.label() + " within rules", type, Map.of(),
                    new ShareRules(Warmup.EQUAL, 0.25, 0.05, OptionalDouble.of(0.6),
                            OptionalDouble.of(0.3), 0.001)));
        }
        shipped.add(of("sharpe with fixed warm-up", AllocatorType.SHARPE, Map.of(),
                rules(Warmup.FIXED)));
        shipped.add(of("buy and hold without warm-up", AllocatorType.BUY_AND_HOLD, Map.of(),
                rules(Warmup.NONE)));
        return shipped;
    }

    private static ShareRules rules(Warmup warmup) {
        return new ShareRules(warmup, 0, 0, OptionalDouble.empty(), OptionalDouble.empty(), 0);
    }

    private static Case of(String name, AllocatorType type,
            Map<AllocatorParameter, Double> parameters, ShareRules rules) {
        return new Case(name,
                weights -> new AllocatorSpec(type, LOOKBACK_BARS, weights, parameters, rules)
                        .allocator(BARS_PER_YEAR, LOOKBACK_BARS),
                type.sumsToAnything() ? Double.MAX_VALUE : 1, type.optimizes() ? 1e-8 : 1e-12);
    }

    /** All that have a memory, and those of the tests. */
    public static List<Case> remembering() {
        return Stream.concat(ofTests().stream(), shipped().stream()
                .filter(each -> !each.forWeights.apply(List.of(1.0)).initialState()
                        .equals(AllocatorState.NONE)))
                .toList();
    }

    private static List<Case> ofTests() {
        return List.of(new Case("half way", weights -> new Remembering.HalfWay(1)),
                new Case("exponentiated gradient",
                        weights -> new Remembering.ExponentiatedGradient(0.05, LOOKBACK_BARS)));
    }

    static Stream<Case> all() {
        return Stream.concat(shipped().stream(), ofTests().stream());
    }
}
