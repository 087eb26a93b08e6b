package io.troupe.conformance.execution;

import io.troupe.model.TargetPositions;
import io.troupe.model.orders.OrderTicket;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.OrderPad;
import io.troupe.strategies.OrderingStrategy;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyContext;
import java.util.ArrayList;
import java.util.List;

/** The rules of pyalgotrade's sample strategies, as their cases tell them. */
final class PyAlgoTradeRules {
    private PyAlgoTradeRules() {}

    /** One that remembers prices. */
    abstract static class Remembering implements OrderingStrategy {
        @Override
        public void initialize(StrategyContext context) {
            context.feedback();
        }

        static double mean(List<Double> values, int bars) {
            double sum = 0;
            for (double value : values.subList(values.size() - bars, values.size())) {
                sum += value;
            }
            return sum / bars;
        }
    }

    /** Long from where the price crosses its average upwards to where it crosses downwards. */
    static final class Crossover implements Strategy {
        private static final double SHARE = 0.9;
        private final int bars;
        private final List<Double> closes = new ArrayList<>();
        private double above;

        Crossover(int bars) {
            this.bars = bars;
        }

        @Override
        public void initialize(StrategyContext context) {}

        @Override
        public TargetPositions onData(MarketView view) {
            closes.add(view.close(0));
            if (closes.size() < bars) {
                return TargetPositions.unchanged();
            }
            double before = above;
            above = Math.signum(view.close(0) - Remembering.mean(closes, bars));
            boolean isFirst = closes.size() == bars;
            if (!isFirst && before <= 0 && above > 0) {
                return TargetPositions.of(SHARE);
            }
            return !isFirst && before >= 0 && above < 0 ? TargetPositions.of(0)
                    : TargetPositions.unchanged();
        }
    }

    /** A hundred more above the volume-weighted average, a hundred less below it. */
    static final class Vwap extends Remembering {
        private static final int BARS = 5;
        private static final double MOST = 1_000_000;
        private static final long SHARES = 100;
        private final List<Double> money = new ArrayList<>();
        private final List<Double> volumes = new ArrayList<>();

        @Override
        public void onOrders(MarketView view, OrderPad pad) {
            double close = view.close(0);
            money.add(close * view.volume(0, 0));
            volumes.add(view.volume(0, 0));
            if (money.size() < BARS) {
                return;
            }
            double vwap = mean(money, BARS) / mean(volumes, BARS);
            long held = view.sleeve().position(0);
            if (close > vwap * 1.01 && held * close < MOST) {
                pad.submit(OrderTicket.market(0, SHARES));
            } else if (close < vwap * 0.99 && held > 0) {
                pad.submit(OrderTicket.market(0, -SHARES));
            }
        }
    }

    /** Two assets whose difference, hedged by least squares, returns to its mean. */
    static final class Pairs extends Remembering {
        private static final int BARS = 50;
        private final List<Double> first = new ArrayList<>();
        private final List<Double> second = new ArrayList<>();

        @Override
        public void onOrders(MarketView view, OrderPad pad) {
            if (Double.isNaN(view.close(0)) || Double.isNaN(view.close(1))) {
                return;
            }
            first.add(view.close(0));
            second.add(view.close(1));
            if (first.size() < BARS) {
                return;
            }
            double hedge = hedge();
            double z = zScore(hedge);
            long held = view.sleeve().position(0);
            if (held != 0) {
                if (Math.abs(z) <= 1) {
                    pad.submit(OrderTicket.market(0, -held));
                    pad.submit(OrderTicket.market(1, -view.sleeve().position(1)));
                }
            } else if (Math.abs(z) >= 2) {
                long shares = (long) (view.sleeve().cash()
                        / (view.close(0) + hedge * view.close(1)));
                long against = (long) (shares * hedge);
                int side = z <= -2 ? 1 : -1;
                pad.submit(OrderTicket.market(0, side * shares));
                pad.submit(OrderTicket.market(1, -side * against));
            }
        }

        private double hedge() {
            double products = 0;
            double squares = 0;
            for (int i = first.size() - BARS; i < first.size(); i++) {
                products += first.get(i) * second.get(i);
                squares += second.get(i) * second.get(i);
            }
            return products / squares;
        }

        private double zScore(double hedge) {
            List<Double> spreads = new ArrayList<>();
            for (int i = first.size() - BARS; i < first.size(); i++) {
                spreads.add(first.get(i) - hedge * second.get(i));
            }
            double mean = mean(spreads, BARS);
            double squares = 0;
            for (double spread : spreads) {
                squares += (spread - mean) * (spread - mean);
            }
            return (spreads.getLast() - mean) / Math.sqrt(squares / (BARS - 1));
        }
    }
}
