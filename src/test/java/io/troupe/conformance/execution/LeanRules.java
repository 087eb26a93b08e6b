package io.troupe.conformance.execution;

import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderTicket;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.OrderPad;
import io.troupe.strategies.OrderingStrategy;
import io.troupe.strategies.StrategyContext;
import org.jspecify.annotations.Nullable;

/** The rules of LEAN's algorithms, as their cases tell them. */
final class LeanRules {
    private static final double BUFFER = 0.0025;
    private static final double PER_SHARE = 0.005;
    private static final double LEAST_FEE = 1;
    private static final double SMALLEST = 0.001;

    private LeanRules() {}

    /** One that trades its first asset alone. */
    abstract static class OfOneAsset implements OrderingStrategy {
        @Override
        public void initialize(StrategyContext context) {
            context.feedback();
        }

        /** Orders what is missing to a target, a fraction of the equity, if it is worth while. */
        static void target(MarketView view, OrderPad pad, double target, double smallest) {
            double equity = view.sleeve().equity();
            double close = view.close(0);
            long held = view.sleeve().position(0);
            double fee = LEAST_FEE;
            long order = 0;
            for (int round = 0; round < 10; round++) {
                double budget = target * (equity * (1 - BUFFER) - fee);
                order = (long) Math.floor(budget / close) - held;
                double next = Math.max(LEAST_FEE, PER_SHARE * Math.abs(order));
                if (next == fee) {
                    break;
                }
                fee = next;
            }
            double change = target * equity * (1 - BUFFER) - held * close;
            if (order != 0 && Math.abs(change) >= smallest * equity) {
                pad.submit(OrderTicket.market(0, order));
            }
        }
    }

    /** Everything, once. */
    static final class BuyOnce extends OfOneAsset {
        @Override
        public void onOrders(MarketView view, OrderPad pad) {
            if (view.sleeve().position(0) == 0) {
                target(view, pad, 1, SMALLEST);
            }
        }
    }

    /** Everything, adjusted every day where the change is large enough. */
    static final class EveryDay extends OfOneAsset {
        @Override
        public void onOrders(MarketView view, OrderPad pad) {
            target(view, pad, 1, SMALLEST);
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
    static final class Macd extends OfOneAsset {
        private static final double THRESHOLD = 0.0025;
        private final Average fast = new Average(12);
        private final Average slow = new Average(26);
        private final Average signal = new Average(9);

        @Override
        public void onOrders(MarketView view, OrderPad pad) {
            fast.add(view.close(0));
            slow.add(view.close(0));
            if (slow.isReady()) {
                signal.add(fast.value - slow.value);
            }
            if (!signal.isReady()) {
                return;
            }
            double x = (fast.value - slow.value - signal.value) / fast.value;
            long held = view.sleeve().position(0);
            if (held <= 0 && x > THRESHOLD) {
                target(view, pad, 1, SMALLEST);
            } else if (held > 0 && x < -THRESHOLD) {
                pad.submit(OrderTicket.market(0, -held));
            }
        }
    }

    /** In by a stop-limit above the high, out by one below the low, once each. */
    static final class StopLimits extends OfOneAsset {
        private static final long SHARES = 100;
        private final Average fast = new Average(30);
        private final Average slow = new Average(60);
        private @Nullable OrderId entry;
        private boolean left;

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
