package io.troupe.portfolio.allocators;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What shares have to keep to, whoever makes them. {@link BoundedAllocator} applies it, in the
 * order of the components.
 *
 * @param warmup what a strategy gets that has no record yet
 * @param smoothing the part of the share before that is kept, in [0, 1)
 * @param min the least share of each strategy, in [0, 1]
 * @param max the largest share of each strategy, &gt; 0; empty: none. Where it is below min, it
 *        counts
 * @param maxTurnover the largest sum of changes of shares, {@code Σ|share − share before|}, &gt; 0;
 *        empty: none
 * @param band shares stay as they are unless one of them moves by more than this, ≥ 0
 */
public record ShareRules(Warmup warmup, double smoothing, double min, OptionalDouble max,
        OptionalDouble maxTurnover, double band) {
    /** Nothing but equal parts for strategies without a record. */
    public static final ShareRules NONE = new ShareRules(Warmup.EQUAL, 0, 0,
            OptionalDouble.empty(), OptionalDouble.empty(), 0);

    /** Checks the components. */
    public ShareRules {
        if (!(smoothing >= 0 && smoothing < 1)) {
            throw new IllegalArgumentException("smoothing must be in [0, 1), was " + smoothing);
        }
        if (!(min >= 0 && min <= 1) || !(max.orElse(1) > 0)) {
            throw new IllegalArgumentException(
                    "min must be in [0, 1] and max > 0, were " + min + " and " + max);
        }
        if (!(maxTurnover.orElse(1) > 0) || !(band >= 0)) {
            throw new IllegalArgumentException("maxTurnover must be > 0 and band ≥ 0, were "
                    + maxTurnover + " and " + band);
        }
    }

    /**
     * Whether shares that sum to 1 may sum to less by these rules.
     *
     * @param weights of the strategies, where warm-up is fixed
     */
    boolean mayLower(List<Double> weights) {
        return warmup == Warmup.NONE || (warmup == Warmup.FIXED && !weights.isEmpty())
                || max.orElse(1) < 1;
    }
}
