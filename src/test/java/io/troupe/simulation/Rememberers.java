package io.troupe.simulation;

import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.StatefulStrategy;
import io.troupe.strategies.StatelessStrategy;
import io.troupe.strategies.StrategyContext;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Strategies that remember, and say of it the truth or not. */
final class Rememberers {
    /** The earliest bar that any of them was asked about since this was last set. */
    static final AtomicInteger EARLIEST_ASKED = new AtomicInteger(Integer.MAX_VALUE);

    private Rememberers() {}

    /** Holds a tenth of its capital times a number from 0 to 9 in each asset. */
    abstract static class Counting implements StatefulStrategy {
        private final boolean readsSleeve;

        Counting(boolean readsSleeve) {
            this.readsSleeve = readsSleeve;
        }

        @Override
        public void initialize(StrategyContext context) {
            if (readsSleeve) {
                context.feedback();
            }
        }

        /** What was remembered before this bar decides; it is added to. */
        abstract int count(int bar);

        @Override
        public TargetPositions onData(MarketView view) {
            EARLIEST_ASKED.accumulateAndGet(view.bar(), Math::min);
            int count = count(view.bar());
            if (readsSleeve) {
                count += Math.floorMod(Double.hashCode(view.sleeve().equity()), 3);
            }
            double[] weights = new double[view.assets()];
            Arrays.fill(weights, Math.floorMod(count, 10) / 10.0 / weights.length);
            return TargetPositions.of(weights);
        }

        @Override
        public byte[] saveState() {
            return new byte[0];
        }

        @Override
        public void loadState(byte[] state) {
            // what is saved is said by each
        }
    }

    /** Says that there is nothing to save, and counts. */
    static final class HiddenCounter implements StatelessStrategy {
        private int seen;

        @Override
        public void initialize(StrategyContext context) {
            // nothing to declare
        }

        @Override
        public TargetPositions onData(MarketView view) {
            EARLIEST_ASKED.accumulateAndGet(view.bar(), Math::min);
            double[] weights = new double[view.assets()];
            weights[0] = seen++ % 10 / 10.0;
            return TargetPositions.of(weights);
        }
    }

    /** Saves one of the two numbers that it remembers. */
    static class OneOfTwo extends Counting {
        private int saved;
        private int forgotten;

        OneOfTwo(boolean readsSleeve) {
            super(readsSleeve);
        }

        @Override
        int count(int bar) {
            saved += 3;
            forgotten += bar % 5;
            return saved + forgotten;
        }

        @Override
        public byte[] saveState() {
            return ByteBuffer.allocate(Integer.BYTES).putInt(saved).array();
        }

        @Override
        public void loadState(byte[] state) {
            saved = ByteBuffer.wrap(state).getInt();
        }
    }

    /** What it does not save has no effect before a late bar. */
    static final class LateEffect extends Counting {
        private int seen;

        LateEffect(boolean readsSleeve) {
            super(readsSleeve);
        }

        @Override
        int count(int bar) {
            seen++;
            return bar < 380 ? bar : bar + seen / 7;
        }
    }

    /** Remembers nothing before a late bar, and from then on what it does not save. */
    static final class LateMemory extends Counting {
        private int seen;

        LateMemory(boolean readsSleeve) {
            super(readsSleeve);
        }

        @Override
        int count(int bar) {
            seen += bar < 380 ? 0 : 1;
            return bar + seen;
        }
    }

    /** The last bars' numbers, in an array. */
    static final class HiddenArray extends Counting {
        private final int[] last = new int[5];

        HiddenArray(boolean readsSleeve) {
            super(readsSleeve);
        }

        @Override
        int count(int bar) {
            int before = last[bar % 5];
            last[bar % 5] = before * 3 + bar;
            return Math.floorMod(before, 10);
        }
    }

    /** A number in an object of its own making. */
    static final class NestedObject extends Counting {
        private final List<Cell> cells = List.of(new Cell(), new Cell());

        NestedObject(boolean readsSleeve) {
            super(readsSleeve);
        }

        private static final class Cell {
            private int number;
        }

        @Override
        int count(int bar) {
            return cells.get(bar % 2).number++;
        }
    }

    /** How far it has walked along a list. */
    static final class HiddenIterator extends Counting {
        private final List<Integer> steps = new ArrayList<>(List.of(1, 5, 2, 7, 3, 8, 9));
        private Iterator<Integer> next = steps.iterator();

        HiddenIterator(boolean readsSleeve) {
            super(readsSleeve);
        }

        @Override
        int count(int bar) {
            if (!next.hasNext()) {
                next = steps.iterator();
            }
            return next.next();
        }
    }

    /** A generator of random numbers. */
    static final class Generator extends Counting {
        private final Random random = new Random(4);

        Generator(boolean readsSleeve) {
            super(readsSleeve);
        }

        @Override
        int count(int bar) {
            return random.nextInt(10);
        }
    }

    /** Numbers by name. */
    static final class HiddenMap extends Counting {
        private final Map<String, Integer> counts = new HashMap<>();

        HiddenMap(boolean readsSleeve) {
            super(readsSleeve);
        }

        @Override
        int count(int bar) {
            return counts.merge("of three " + bar % 3, 1, Integer::sum);
        }
    }

    /** Says that what it remembers is scratch. */
    static final class NoScratch extends Counting {
        private transient int seen;

        NoScratch(boolean readsSleeve) {
            super(readsSleeve);
        }

        @Override
        int count(int bar) {
            return seen++;
        }
    }

    /** Throws when it is to be saved. */
    static final class Unsaveable extends Counting {
        private int seen;

        Unsaveable(boolean readsSleeve) {
            super(readsSleeve);
        }

        @Override
        int count(int bar) {
            return seen++;
        }

        @Override
        public byte[] saveState() {
            throw new IllegalStateException("not yet written");
        }
    }

    /** Throws when it is to be loaded. */
    static final class Unloadable extends Counting {
        private int seen;

        Unloadable(boolean readsSleeve) {
            super(readsSleeve);
        }

        @Override
        int count(int bar) {
            return seen++;
        }

        @Override
        public void loadState(byte[] state) {
            throw new IllegalStateException("not yet written");
        }
    }

    /** Remembers, and saves, what it has seen of its sleeve. */
    static final class SleeveMemory extends Counting {
        private int seen;

        SleeveMemory() {
            super(true);
        }

        @Override
        int count(int bar) {
            return seen;
        }

        @Override
        public TargetPositions onData(MarketView view) {
            seen = seen * 31 + Double.hashCode(view.sleeve().equity());
            return super.onData(view);
        }

        @Override
        public byte[] saveState() {
            return ByteBuffer.allocate(Integer.BYTES).putInt(seen).array();
        }

        @Override
        public void loadState(byte[] state) {
            seen = ByteBuffer.wrap(state).getInt();
        }
    }

    /** Has a field that refers to one object of all instances; no answer depends on it. */
    static final class Sharing extends Counting {
        private static final int[] ONE = {0};

        @SuppressWarnings("UnusedVariable") // what it refers to is looked at
        private final int[] shared = ONE;

        Sharing(boolean readsSleeve) {
            super(readsSleeve);
        }

        @Override
        int count(int bar) {
            return bar;
        }
    }

    /** Saves all it remembers, and has scratch beside it. */
    static final class Honest extends Counting {
        private final int[] last = new int[3];
        private final Map<String, Integer> counts = new HashMap<>();
        private transient int[] scratch = {};
        private int seen;

        Honest(boolean readsSleeve) {
            super(readsSleeve);
        }

        @Override
        int count(int bar) {
            scratch = new int[]{bar, seen};
            seen++;
            last[bar % 3] += scratch[0] % 4;
            return last[0] + last[1] + counts.merge("even " + seen % 2, 1, Integer::sum);
        }

        @Override
        public byte[] saveState() {
            ByteBuffer state = ByteBuffer.allocate(6 * Integer.BYTES).putInt(seen);
            for (int each : last) {
                state.putInt(each);
            }
            return state.putInt(counts.getOrDefault("even 0", 0))
                    .putInt(counts.getOrDefault("even 1", 0)).array();
        }

        @Override
        public void loadState(byte[] state) {
            ByteBuffer in = ByteBuffer.wrap(state);
            seen = in.getInt();
            for (int i = 0; i < last.length; i++) {
                last[i] = in.getInt();
            }
            load("even 0", in.getInt());
            load("even 1", in.getInt());
        }

        private void load(String name, int count) {
            if (count > 0) {
                counts.put(name, count);
            }
        }
    }
}
