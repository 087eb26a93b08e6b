package io.troupe.simulation;

import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyContext;
import java.util.Map;

/** Answers as a test says. */
public record ScriptedStrategy(Answers answers) implements Strategy {
    /** What the strategy does at each bar. */
    public interface Answers {
        TargetPositions at(MarketView view);
    }

    /** The given weights at the given bars, {@code unchanged} at all others. */
    public static Answers weights(Map<Integer, double[]> atBars) {
        return view -> {
            double[] weights = atBars.get(view.bar());
            return weights == null ? TargetPositions.unchanged() : TargetPositions.of(weights);
        };
    }

    /** The given weights from the first bar on. */
    public static Answers hold(double... weights) {
        return weights(Map.of(0, weights));
    }

    /** {@code first} before a bar, and {@code then} at it and after. */
    public static Answers until(int bar, Answers first, Answers then) {
        return view -> (view.bar() < bar ? first : then).at(view);
    }

    @Override
    public void initialize(StrategyContext context) {
        // nothing to declare
    }

    @Override
    public TargetPositions onData(MarketView view) {
        return answers.at(view);
    }
}
