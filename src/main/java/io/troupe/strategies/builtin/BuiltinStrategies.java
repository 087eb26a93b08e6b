package io.troupe.strategies.builtin;

import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyFactory;
import io.troupe.strategies.StrategyProvider;
import java.util.List;
import java.util.stream.Stream;

/** Brings the built-in strategies to the registry. */
public final class BuiltinStrategies implements StrategyProvider {
    @Override
    public List<StrategyFactory<?>> factories() {
        return Stream.<Class<? extends Strategy>>of(EqualWeight.class,
                CrossSectionalMomentum.class, TimeSeriesMomentum.class, MovingAverageTrend.class,
                LowVolatility.class, PairsMeanReversion.class, VolatilityBrake.class,
                Breakout.class,
                ShortTermReversal.class, RiskParity.class, SixtyForty.class, BuyAndHold.class,
                VolatilityTarget.class, CointegratedPair.class, MetaLabelledTrend.class,
                OptimizedPortfolio.class)
                .<StrategyFactory<?>>map(StrategyFactory::of).toList();
    }
}
