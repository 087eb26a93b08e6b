package io.troupe.bench;

import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyContext;
import io.troupe.strategies.builtin.MovingAverageTrend;
import io.troupe.strategies.builtin.MovingAverageTrend.Parameters;

/**
 * The grid's strategy as one that reads its sleeve and cannot save its state, so that the engine
 * must go bar by bar. It answers the same.
 */
final class FeedbackTrend implements Strategy {
    private final MovingAverageTrend trend;

    FeedbackTrend(Parameters parameters) {
        trend = new MovingAverageTrend(parameters);
    }

    @Override
    public void initialize(StrategyContext context) {
        context.feedback();
        trend.initialize(context);
    }

    @Override
    public TargetPositions onData(MarketView view) {
        return Double.isNaN(view.sleeve().equity()) ? TargetPositions.unchanged()
                : trend.onData(view);
    }
}
