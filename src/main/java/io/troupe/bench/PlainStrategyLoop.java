package io.troupe.bench;

import static io.troupe.bench.PlainMarket.ASSETS;

import io.troupe.features.FeatureStore;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketCursor;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyInitialization;
import io.troupe.strategies.builtin.MovingAverageTrend;
import java.util.ArrayList;
import java.util.List;

/**
 * The grid's work by hand around the same strategy objects that the engine hosts: the difference to
 * the engine is what its actors, guards and windows cost, the difference to {@link PlainLoop} what
 * the strategy interface costs.
 */
final class PlainStrategyLoop {
    private PlainStrategyLoop() {}

    /** Runs a grid with its strategies split evenly over threads. */
    static PlainFund.End run(PlainWork work, int threads) {
        FeatureStore features = new FeatureStore(work.data());
        List<Part> parts = new ArrayList<>();
        for (int p = 0; p < threads; p++) {
            parts.add(new Part(work.part(p, threads), features));
        }
        features.computeAll(threads);
        return new PlainFund(work, parts).run();
    }

    private static final class Part implements PlainFund.Part {
        private final MarketCursor cursor;
        private final PlainLedgers ledgers;
        private final Strategy[] strategies;
        private final TargetPositions[] targets;

        Part(PlainWork work, FeatureStore features) {
            cursor = new MarketCursor(work.data(), features);
            ledgers = new PlainLedgers(work.market(), work.cashMicros());
            strategies = new Strategy[work.grid().size()];
            targets = new TargetPositions[strategies.length];
            for (int k = 0; k < strategies.length; k++) {
                strategies[k] = new MovingAverageTrend(work.grid().get(k));
                strategies[k].initialize(new StrategyInitialization(work.data(), features,
                        1, "s" + k).reusingAnswers());
                targets[k] = TargetPositions.flat(ASSETS);
            }
        }

        @Override
        public void run(int bar, long[] sums, int at) {
            sums[at + ASSETS] = ledgers.fill(bar);
            ledgers.value(bar);
            cursor.moveTo(bar);
            for (int k = 0; k < strategies.length; k++) {
                TargetPositions answer = strategies[k].onData(cursor.view());
                if (!answer.isUnchanged()) {
                    size(k, answer, bar, sums, at);
                }
            }
        }

        private void size(int k, TargetPositions answer, int bar, long[] sums, int at) {
            TargetPositions last = targets[k];
            for (int i = answer.nextChange(last, 0); i >= 0; i = answer.nextChange(last, i + 1)) {
                ledgers.want(k, i, answer.weight(i), bar, sums, at);
            }
            targets[k] = answer;
        }

        @Override
        public PlainLedgers ledgers() {
            return ledgers;
        }
    }
}
