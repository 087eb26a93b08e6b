package io.troupe.simulation;

import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.StatefulStrategy;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyContext;
import java.nio.ByteBuffer;
import java.util.Random;

/** Trades on a whim of its own that depends on bar, price, memory and, if it may, its sleeve. */
class RandomStrategy implements Strategy {
    /** What a strategy is like; drawn once, so that fresh instances behave alike. */
    record Temper(long whim, int pace, boolean feedback, boolean stateful, int failsAt) {
        static Temper draw(Random random) {
            return new Temper(random.nextLong(), 1 + random.nextInt(15),
                    random.nextInt(4) == 0, random.nextBoolean(),
                    random.nextInt(10) == 0 ? random.nextInt(80) : -1);
        }
    }

    private final Temper temper;
    private int assets;
    /** A memory that later answers depend on. */
    private long memory;

    RandomStrategy(Temper temper) {
        this.temper = temper;
    }

    static Strategy of(Temper temper) {
        return temper.stateful ? new Stateful(temper) : new RandomStrategy(temper);
    }

    @Override
    public void initialize(StrategyContext context) {
        assets = context.symbols().size();
        if (temper.feedback) {
            context.feedback();
        }
    }

    @Override
    public TargetPositions onData(MarketView view) {
        memory = memory * 31 + view.bar() + Double.hashCode(view.close(0));
        if (view.bar() == temper.failsAt) {
            if (temper.whim % 2 == 0) {
                throw new IllegalStateException("planned to fail");
            }
            return TargetPositions.flat(assets + 1);
        }
        if (Math.floorMod(memory, temper.pace) != 0) {
            return TargetPositions.unchanged();
        }
        Random random = new Random(temper.whim ^ memory
                ^ (temper.feedback ? Double.hashCode(view.sleeve().equity())
                        + 7 * view.sleeve().position(0) + Double.hashCode(view.sleeve().cash())
                        : 0));
        double[] weights = new double[assets];
        for (int i = 0; i < assets; i++) {
            weights[i] = random.nextInt(3) == 0 ? 0 : random.nextGaussian() / assets;
        }
        return TargetPositions.of(weights);
    }

    private static final class Stateful extends RandomStrategy implements StatefulStrategy {
        Stateful(Temper temper) {
            super(temper);
        }

        @Override
        public byte[] saveState() {
            return ByteBuffer.allocate(Long.BYTES).putLong(super.memory).array();
        }

        @Override
        public void loadState(byte[] state) {
            super.memory = ByteBuffer.wrap(state).getLong();
        }
    }
}
