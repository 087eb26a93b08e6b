package io.troupe.simulation;

import io.troupe.model.ConstructionNote;
import io.troupe.model.ConstructionOutcome;
import io.troupe.model.TargetPositions;
import io.troupe.model.orders.PositionExit;
import io.troupe.strategies.ConstructingStrategy;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Rebalance;
import io.troupe.strategies.Schedule;
import io.troupe.strategies.SleeveView;
import io.troupe.strategies.StatefulStrategy;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyContext;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Trades on a whim of its own that depends on bar, price, memory and, if it may, its sleeve. */
public class RandomStrategy implements Strategy {
    /** What a strategy is like; drawn once, so that fresh instances behave alike. */
    public record Temper(long whim, int pace, boolean feedback, boolean stateful, int failsAt) {
        public static Temper draw(Random random) {
            return new Temper(random.nextLong(), 1 + random.nextInt(15),
                    random.nextInt(4) == 0, random.nextBoolean(),
                    random.nextInt(10) == 0 ? random.nextInt(80) : -1);
        }
    }

    private final Temper temper;
    private final Declared declared;
    private int assets;
    /** A memory that later answers depend on. */
    private long memory;

    RandomStrategy(Temper temper) {
        this.temper = temper;
        this.declared = Declared.draw(new Random(temper.whim));
    }

    /** What a strategy declares beside that it reads its sleeve; most declare nothing. */
    private record Declared(double share, int warmup, Schedule schedule) {
        static Declared draw(Random random) {
            Rebalance[] periods = Rebalance.values();
            Schedule schedule = switch (random.nextInt(4)) {
                case 0 -> Schedule.everyBars(1 + random.nextInt(9));
                case 1 -> periods[random.nextInt(periods.length)].schedule();
                default -> Schedule.EVERY_BAR;
            };
            return new Declared(random.nextInt(3) == 0 ? random.nextDouble() : 1,
                    random.nextInt(3) == 0 ? random.nextInt(30) : 0, schedule);
        }

        /** Some of the symbols, the last ones first. */
        List<String> universe(List<String> all) {
            List<String> some = new ArrayList<>(all.subList(0,
                    Math.max(1, (int) (share * all.size()))));
            Collections.reverse(some);
            return some;
        }
    }

    public static Strategy of(Temper temper) {
        boolean telling = temper.whim % 3 == 0;
        if (temper.stateful) {
            return telling ? new StatefulTelling(temper) : new Stateful(temper);
        }
        return telling ? new Telling(temper) : new RandomStrategy(temper);
    }

    @Override
    public void initialize(StrategyContext context) {
        if (declared.share < 1) {
            context.universe(declared.universe(context.symbols()));
        }
        context.warmup(declared.warmup);
        context.schedule(declared.schedule);
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
                ^ (temper.feedback ? seen(view.sleeve()) : 0));
        double[] weights = new double[assets];
        for (int i = 0; i < assets; i++) {
            weights[i] = random.nextInt(3) == 0 ? 0 : random.nextGaussian() / assets;
        }
        TargetPositions targets = TargetPositions.of(weights);
        return memory % 3 == 0 ? targets.rebalancing() : targets;
    }

    /** All that a sleeve shows of itself. */
    private long seen(SleeveView sleeve) {
        long seen = (long) Double.hashCode(sleeve.equity()) + Double.hashCode(sleeve.cash());
        for (int i = 0; i < assets; i++) {
            seen = 31 * seen + 7 * sleeve.position(i) + sleeve.barsHeld(i)
                    + Double.hashCode(sleeve.averageEntryPrice(i))
                    + Double.hashCode(sleeve.bestPriceSinceEntry(i))
                    + Double.hashCode(sleeve.profit(i)) + sleeve.openOrders(i).size()
                    + sleeve.lastExit(i).map(PositionExit::bar).orElse(0);
        }
        return seen;
    }

    final long memory() {
        return memory;
    }

    final void memory(long saved) {
        memory = saved;
    }

    /** What it says it constructed; every second time nothing. */
    Optional<ConstructionNote> note() {
        return memory % 2 != 0 ? Optional.empty()
                : Optional.of(new ConstructionNote(ConstructionOutcome.SOLVED,
                        List.of("pace " + temper.pace), "whim", (int) memory, memory * 0.5, ""));
    }

    private static final class Telling extends RandomStrategy implements ConstructingStrategy {
        Telling(Temper temper) {
            super(temper);
        }

        @Override
        public Optional<ConstructionNote> latestNote() {
            return note();
        }
    }

    private static final class StatefulTelling extends Stateful implements ConstructingStrategy {
        StatefulTelling(Temper temper) {
            super(temper);
        }

        @Override
        public Optional<ConstructionNote> latestNote() {
            return note();
        }
    }

    private static class Stateful extends RandomStrategy implements StatefulStrategy {
        Stateful(Temper temper) {
            super(temper);
        }

        @Override
        public byte[] saveState() {
            return ByteBuffer.allocate(Long.BYTES).putLong(memory()).array();
        }

        @Override
        public void loadState(byte[] state) {
            memory(ByteBuffer.wrap(state).getLong());
        }
    }
}
