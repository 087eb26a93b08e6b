package io.troupe.strategies;

import java.util.List;

/**
 * Brings strategies to the registry from a jar, which names its providers in
 * {@code META-INF/services/io.troupe.strategies.StrategyProvider}.
 */
public interface StrategyProvider {
    /** The strategies it brings, in the order in which they are listed. */
    List<StrategyFactory<?>> factories();
}
