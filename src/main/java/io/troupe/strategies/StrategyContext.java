package io.troupe.strategies;

import io.troupe.features.Feature;
import io.troupe.features.FeatureColumn;
import io.troupe.features.FeatureComparison;
import io.troupe.model.BarsPerYear;
import io.troupe.model.Interval;
import io.troupe.model.TargetPad;
import java.util.List;

/** What a strategy can declare and ask when it is initialized. */
public interface StrategyContext {
    /**
     * The symbols of the universe, in the order of the weights, whenever they are listed: what can
     * be traded at a bar says {@link MarketView#canTrade}.
     */
    List<String> symbols();

    /**
     * Declares that the strategy looks at these assets only, in this order: {@link #symbols()}, the
     * view, features and weights are of these from now on, and it holds nothing else. To be
     * declared before any feature.
     *
     * @throws IllegalArgumentException if the data lacks one, or one is named twice
     * @throws IllegalStateException if a feature was declared before
     */
    void universe(List<String> symbols);

    /**
     * The index of a symbol in the universe.
     *
     * @throws IllegalArgumentException if the universe does not have it
     */
    int asset(String symbol);

    /** The distance between bars. */
    Interval interval();

    /** How many bars a year has, by which everything stated per year is annualized. */
    BarsPerYear barsPerYear();

    /**
     * Declares the intervals that the strategy is made for.
     *
     * @throws IllegalArgumentException if the data has another one
     */
    void interval(Interval... supported);

    /**
     * Declares that the strategy is not asked in the first bars: it holds nothing until then.
     * Otherwise it is asked from the first bar on, where most features are NaN.
     *
     * @param bars how many, ≥ 0
     */
    void warmup(int bars);

    /** Declares when the strategy is asked; {@link Schedule#EVERY_BAR} otherwise. */
    void schedule(Schedule schedule);

    /**
     * Declares a feature; strategies that declare equal ones share one computation.
     *
     * @throws IllegalArgumentException if the data lacks a column that the feature needs
     */
    FeatureColumn feature(Feature feature);

    /**
     * Declares a comparison of two features: which assets have {@code left > right × factor}. It is
     * read by {@link MarketView#above(FeatureComparison, int)}; undefined values compare as false.
     *
     * @param left declared by {@link #feature}
     * @param right declared too
     * @throws IllegalArgumentException if one was declared in another context
     */
    FeatureComparison comparison(FeatureColumn left, FeatureColumn right, double factor);

    /**
     * Makes the strategy's targets of memory that is used again, where whoever asks it allows that.
     * To be asked for once, after {@link #universe}, and kept in a {@code transient} field, since
     * it is scratch.
     */
    TargetPad targetPad();

    /** Declares that the strategy reads its own sleeve through {@link MarketView#sleeve()}. */
    void feedback();

    /** A seed of this strategy's own, derived from the run's seed and the strategy's id. */
    long seed();
}
