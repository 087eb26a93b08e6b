package io.troupe.strategies.builtin;

import io.troupe.strategies.StrategyFactory;
import io.troupe.strategies.StrategyProvider;
import java.util.List;

/** Brings strategies to the registry that decide nothing themselves. */
public final class SignalStrategies implements StrategyProvider {
    @Override
    public List<StrategyFactory<?>> factories() {
        return List.of(StrategyFactory.of(GivenSignals.class));
    }
}
