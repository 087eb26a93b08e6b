package io.troupe.strategies;

/**
 * Makes strategies of one kind from parameters. {@link #of} makes one from an annotated class.
 *
 * @param <P> the record of parameters, its components {@link Parameter}s
 */
public interface StrategyFactory<P extends Record> {
    /** The name in settings. */
    String name();

    /** What the strategy does, in a sentence. */
    String summary();

    /** Where the idea is from, or empty. */
    default String paper() {
        return "";
    }

    /** What to expect of it, or empty. */
    default String notes() {
        return "";
    }

    /** The record of parameters. */
    Class<P> parameters();

    /** Whether its strategies are {@link OrderingStrategy ordering strategies}. */
    default boolean ordering() {
        return false;
    }

    /** A fresh strategy, at the state it starts a run with. */
    Strategy create(P parameters);

    /**
     * A factory of a class annotated with {@link RegisterStrategy}.
     *
     * @throws IllegalArgumentException if the annotation or a fitting constructor is missing
     */
    static StrategyFactory<?> of(Class<? extends Strategy> strategy) {
        return AnnotatedFactory.of(strategy);
    }
}
