package io.troupe.strategies;

import io.troupe.features.Feature;
import io.troupe.features.FeatureColumn;
import java.util.List;

/** What a strategy can declare and ask when it is initialized. */
public interface StrategyContext {
    /** The symbols of the universe, in the order of the weights. */
    List<String> symbols();

    /**
     * The index of a symbol in the universe.
     *
     * @throws IllegalArgumentException if the universe does not have it
     */
    int asset(String symbol);

    /** Declares a feature; strategies that declare equal ones share one computation. */
    FeatureColumn feature(Feature feature);

    /** Declares that the strategy reads its own sleeve through {@link MarketView#sleeve()}. */
    void feedback();

    /** A seed of this strategy's own, derived from the run's seed and the strategy's id. */
    long seed();
}
