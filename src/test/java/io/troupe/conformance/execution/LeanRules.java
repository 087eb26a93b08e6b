package io.troupe.conformance.execution;

import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.TargetPositions;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderTicket;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.OrderPad;
import io.troupe.strategies.OrderingStrategy;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyContext;
import org.jspecify.annotations.Nullable;

/** The rules of LEAN's algorithms, as their cases tell them. */
final class LeanRules {
    private LeanRules() {}

    /** Everything, asked for once. */
    static final class Everything implements Strategy {
        @Override
        public void initialize(StrategyContext context) {}

        @Override
        public TargetPositions onData(MarketView view) {
            return TargetPositions.of(1);
        }
    }

    /** An exponential average that begins with the mean of its first values. */
    private static final class Average {
        private final int bars;
        private int count;
        private double value;

        Average(int bars) {
            this.bars = bars;
        }

        void add(double next) {
            count++;
            if (count <= bars) {
                value += (next - value) / count;
            } else {
                value += 2.0 / (bars + 1) * (next - value);
            }
        }

        boolean isReady() {
            return count >= bars;
        }
    }

    /** Long while the convergence of two averages is above its own average, else flat. */
    static final class Macd implements Strategy {
        private static final double THRESHOLD = 0.0025;
        private final Average fast = new Average(12);
        private final Average slow = new Average(26);
        private final Average signal = new Average(9);

        @Override
        public void initialize(StrategyContext context) {}

        @Override
        public TargetPositions onData(MarketView view) {
            fast.add(view.close(0));
            slow.add(view.close(0));
            if (slow.isReady()) {
                signal.add(fast.value - slow.value);
            }
            double x = (fast.value - slow.value - signal.value) / fast.value;
            if (!signal.isReady() || Math.abs(x) <= THRESHOLD) {
                return TargetPositions.unchanged();
            }
            return TargetPositions.of(x > 0 ? 1 : 0);
        }
    }

    /** In by a stop-limit above the high, out by one below the low, once each. */
    static final class StopLimits implements OrderingStrategy {
        private static final long SHARES = 100;
        private final Average fast = new Average(30);
        private final Average slow = new Average(60);
        private @Nullable OrderId entry;
        private boolean left;

        @Override
        public void initialize(StrategyContext context) {}

        @Override
        public void onOrders(MarketView view, OrderPad pad) {
            fast.add(view.close(0));
            slow.add(view.close(0));
            if (!slow.isReady()) {
                return;
            }
            if (entry == null && fast.value > 1.001 * slow.value) {
                double high = view.high(0, 0);
                entry = pad.submit(OrderTicket.of(0, SHARES, OrderType.STOP_LIMIT,
                        OrderPrices.stopLimit(1.10 * high, 1.11 * high)));
            } else if (entry != null && !left && view.sleeve().position(0) == SHARES
                    && fast.value < 1.001 * slow.value) {
                double low = view.low(0, 0);
                pad.submit(OrderTicket.of(0, -SHARES, OrderType.STOP_LIMIT,
                        OrderPrices.stopLimit(0.99 * low, 0.98 * low)));
                left = true;
            }
        }
    }
}
