package io.troupe.strategies;

import io.troupe.data.MarketData;
import io.troupe.features.FeatureStore;
import io.troupe.model.TargetPositions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks a strategy at every bar, on a sleeve that holds exactly what was asked for, free of cost.
 */
public final class Answers {
    private final MarketData data;
    private TargetPositions held;
    private double equity = 1_000_000;

    /** A strategy and what it declared. */
    private record Asked(Strategy strategy, MarketCursor cursor, AskingRule rule,
            @Nullable SleeveView sleeve) {
        TargetPositions at(int bar) {
            cursor.moveTo(bar);
            return rule.isDue(cursor) ? rule.amongAll(rule.ask(strategy, cursor, sleeve))
                    : TargetPositions.unchanged();
        }
    }

    private Answers(MarketData data) {
        this.data = data;
        this.held = TargetPositions.flat(data.assets());
    }

    /** Strategies of a registered name. */
    public static Supplier<Strategy> strategies(String name, Map<String, Object> parameters) {
        return switch (StrategyRegistry.load().bind(name, parameters)) {
            case StrategyBinding.Bound bound -> bound.strategies();
            case StrategyBinding.Refused refused ->
                throw new IllegalArgumentException(refused.problems().toString());
        };
    }

    /** What a strategy answers at each bar, unchanged where it is not asked. */
    public static List<TargetPositions> of(Supplier<? extends Strategy> strategies,
            MarketData data) {
        return ofRestoring(strategies, data, -1);
    }

    /** Moves the strategy's state to a fresh instance after a bar. */
    public static List<TargetPositions> ofRestoring(Supplier<? extends Strategy> strategies,
            MarketData data,
            int restoreBar) {
        Answers answers = new Answers(data);
        Asked asked = answers.initialized(strategies);
        List<TargetPositions> given = new ArrayList<>();
        for (int bar = 0; bar < data.bars(); bar++) {
            given.add(answers.ask(asked, bar));
            if (bar == restoreBar) {
                byte[] state = ((StatefulStrategy) asked.strategy()).saveState();
                asked = answers.initialized(strategies);
                ((StatefulStrategy) asked.strategy()).loadState(state);
            }
        }
        return given;
    }

    private Asked initialized(Supplier<? extends Strategy> strategies) {
        FeatureStore features = new FeatureStore(data);
        StrategyInitialization context = new StrategyInitialization(data, features, 1, "tested");
        Strategy strategy = strategies.get();
        strategy.initialize(context);
        features.computeAll(1);
        return new Asked(strategy, new MarketCursor(data, features), context.askingRule(),
                context.wantsFeedback() ? sleeve() : null);
    }

    private TargetPositions ask(Asked asked, int bar) {
        if (bar > 0) {
            equity *= 1 + gain(bar);
        }
        TargetPositions answer = asked.at(bar);
        held = answer.isUnchanged() ? held : answer;
        return answer;
    }

    private double gain(int bar) {
        double gain = 0;
        for (int asset = 0; asset < data.assets(); asset++) {
            double before = data.mark(bar - 1, asset);
            if (before > 0 && !data.isDelisted(bar, asset)) {
                gain += held.weight(asset) * (data.mark(bar, asset) / before - 1);
            }
        }
        return gain;
    }

    private SleeveView sleeve() {
        return new SleeveView() {
            @Override
            public double equity() {
                return equity;
            }

            @Override
            public double cash() {
                return equity;
            }

            @Override
            public long position(int asset) {
                return 0;
            }
        };
    }
}
