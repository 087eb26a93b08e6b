package io.troupe.simulation.hosting;

import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.SleeveView;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyContext;

/** Stands where a strategy or a sleeve is needed that nobody asks. */
final class Retired implements Strategy {
    /** In the place of a strategy that has failed and held too much memory. */
    static final Strategy STRATEGY = new Retired();

    /** Lent to nobody: only strategies that do not read their sleeve are asked again. */
    static final SleeveView NO_SLEEVE = new SleeveView() {
        @Override
        public double equity() {
            return 0;
        }

        @Override
        public double cash() {
            return 0;
        }

        @Override
        public long position(int asset) {
            return 0;
        }
    };

    private Retired() {}

    @Override
    public void initialize(StrategyContext context) {
        // It has nothing to declare.
    }

    @Override
    public TargetPositions onData(MarketView view) {
        return TargetPositions.unchanged();
    }
}
