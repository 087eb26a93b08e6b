package io.troupe.simulation.desks;

import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.TargetPositions;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderTicket;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.OrderPad;
import io.troupe.strategies.OrderingStrategy;
import io.troupe.strategies.StatefulStrategy;
import io.troupe.strategies.StrategyContext;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Orders on a whim that depends on bar, price, what it holds and what it ordered last, not on its
 * number: every type, time in force and link, now and then what must be refused. Amends and cancels
 * what may have ended; one in eight fails.
 */
class RandomOrders implements OrderingStrategy {
    private static final int MOST_REMEMBERED = 4;
    private static final double FAR = 0.03;

    private final long whim;
    private final int pace;
    /** The bar at which it fails; most do not. */
    private final int failsAt;
    private int assets;
    private final List<OrderId> ordered = new ArrayList<>();

    RandomOrders(long whim) {
        this.whim = whim;
        this.pace = 1 + (int) Math.floorMod(whim, 5L);
        this.failsAt = Math.floorMod(whim, 8L) == 1 ? (int) Math.floorMod(whim >> 8, 30L) : -1;
    }

    /** One that saves what it remembers, or one that does not. */
    static RandomOrders of(long whim) {
        return whim % 2 == 0 ? new RandomOrders(whim) : new Stateful(whim);
    }

    @Override
    public void initialize(StrategyContext context) {
        assets = context.symbols().size();
    }

    @Override
    public TargetPositions onData(MarketView view) {
        return TargetPositions.unchanged();
    }

    @Override
    public void onOrders(MarketView view, OrderPad orders) {
        if (view.bar() == failsAt) {
            throw new IllegalStateException("planned to fail");
        }
        Random random = new Random(whim ^ 31L * view.bar() ^ Double.hashCode(view.close(0))
                ^ 7 * view.sleeve().position(0)
                ^ ordered.stream().mapToInt(id -> 31 * id.decidedAt() + id.number()).sum());
        if (random.nextInt(pace) > 0) {
            return;
        }
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            act(random, view, orders);
        }
    }

    private void act(Random random, MarketView view, OrderPad orders) {
        int asset = random.nextInt(assets);
        double close = view.close(asset);
        boolean known = close > 0 && view.sleeve().equity() > 0;
        double units = known ? view.sleeve().equity() / view.stepValue(asset) : 1;
        long steps = (long) (units * random.nextGaussian() / assets);
        double tick = Math.rint(100 * (known ? close : 10)) / 100;
        switch (ordered.isEmpty() ? random.nextInt(8) : random.nextInt(10)) {
            case 0 -> remember(orders.bracket(ticket(random, asset, steps, tick, view),
                    tick * (steps > 0 ? 1 - FAR / 2 : 1 + FAR / 2),
                    tick * (steps > 0 ? 1 + FAR / 2 : 1 - FAR / 2)));
            case 1 -> remember(orders.oneCancelsOther(ticket(random, asset, steps, tick, view),
                    ticket(random, random.nextInt(9) == 0 ? 0 : asset,
                            random.nextBoolean() ? steps : -steps, tick, view)));
            case 2 -> remember(List.of(orders.submit(
                    ticket(random, asset, -view.sleeve().position(asset), tick, view).reducing())));
            case 8 -> orders.cancel(ordered.get(random.nextInt(ordered.size())));
            case 9 -> orders.amend(ordered.get(random.nextInt(ordered.size())), steps,
                    OrderPrices.limit(near(random, tick)));
            default -> remember(List.of(
                    orders.submit(ticket(random, asset, steps, tick, view))));
        }
    }

    private void remember(List<OrderId> ids) {
        ordered.addAll(ids);
        while (ordered.size() > MOST_REMEMBERED) {
            ordered.removeFirst();
        }
    }

    private static double near(Random random, double price) {
        return Math.rint(price * (100 + 100 * FAR * (2 * random.nextDouble() - 1))) / 100;
    }

    private static OrderTicket ticket(Random random, int asset, long steps, double close,
            MarketView view) {
        OrderType[] types = OrderType.values();
        OrderType type = types[random.nextInt(types.length)];
        OrderTicket ticket = OrderTicket.of(asset, steps, type,
                prices(random, type, close));
        TimeInForce[] times = TimeInForce.values();
        TimeInForce time = times[random.nextInt(times.length)];
        return time == TimeInForce.GOOD_TILL_DATE
                ? ticket.until(view.date().plusDays(random.nextInt(6)))
                : ticket.during(time);
    }

    private static OrderPrices prices(Random random, OrderType type, double close) {
        double price = near(random, close);
        return switch (type) {
            case MARKET, MARKET_ON_OPEN, MARKET_ON_CLOSE -> OrderPrices.NONE;
            case LIMIT, LIMIT_ON_OPEN, LIMIT_ON_CLOSE ->
                OrderPrices.limit(random.nextInt(40) == 0 ? Double.NaN : price);
            case STOP -> OrderPrices.stop(price);
            case STOP_LIMIT -> OrderPrices.stopLimit(price, near(random, price));
            case TRAILING_STOP -> trailing(random, close);
            case TRAILING_STOP_LIMIT ->
                trailing(random, close).withLimitOffset(0.005 * close * random.nextDouble());
        };
    }

    private static OrderPrices trailing(Random random, double close) {
        double fraction = 0.001 + FAR * random.nextDouble();
        return random.nextBoolean() ? OrderPrices.trailingFraction(fraction)
                : OrderPrices.trailing(fraction * close);
    }

    private static final class Stateful extends RandomOrders implements StatefulStrategy {
        private static final int INTS = 3;

        Stateful(long whim) {
            super(whim);
        }

        @Override
        public byte[] saveState() {
            ByteBuffer bytes = ByteBuffer.allocate(super.ordered.size() * INTS * Integer.BYTES);
            super.ordered.forEach(id -> bytes.putInt(id.decidedAt()).putInt(id.sleeve())
                    .putInt(id.number()));
            return bytes.array();
        }

        @Override
        public void loadState(byte[] state) {
            ByteBuffer bytes = ByteBuffer.wrap(state);
            super.ordered.clear();
            while (bytes.hasRemaining()) {
                super.ordered.add(new OrderId(bytes.getInt(), bytes.getInt(), bytes.getInt()));
            }
        }
    }
}
