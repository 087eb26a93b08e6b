package io.troupe.journal;

import io.troupe.model.BarPoint;
import io.troupe.model.Fill;
import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderLinks;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import io.troupe.model.orders.PointFill;
import java.time.LocalDate;
import java.util.random.RandomGenerator;

/** Fills at points and events of orders, as any run and as no run would book them. */
final class RandomOrders {
    private RandomOrders() {}

    /** A fill of an order of an earlier bar, or of none. */
    static PointFill fill(int bar, int strategy, int asset, RandomGenerator random) {
        long amount = random.nextLong() >> (20 + random.nextInt(40));
        Fill fill = new Fill(bar, asset, random.nextInt(20_000) - 10_000, amount,
                random.nextInt(9_000), amount >> 9);
        OrderId order = bar == 0 || random.nextInt(3) == 0 ? null
                : new OrderId(random.nextInt(bar), strategy,
                        random.nextInt(500));
        return new PointFill(fill, order, any(BarPoint.values(), random), price(random));
    }

    /** An event of an order of the bar or an earlier one. */
    static OrderEvent event(int bar, int strategy, int asset, RandomGenerator random) {
        OrderId id = new OrderId(random.nextInt(bar + 1),
                random.nextInt(9) == 0 ? OrderId.HOUSE : strategy, random.nextInt(500));
        OrderPrices prices = new OrderPrices(maybe(random), maybe(random), maybe(random),
                random.nextBoolean(), maybe(random));
        OrderLinks links = random.nextBoolean() ? OrderLinks.NONE
                : new OrderLinks(random.nextInt(5) - 1, random.nextInt(5));
        OrderTicket ticket = new OrderTicket(random.nextInt(9) == 0 ? -asset - 1 : asset,
                random.nextLong() >> random.nextInt(64), any(OrderType.values(), random), prices,
                any(TimeInForce.values(), random),
                random.nextBoolean() ? null : LocalDate.ofEpochDay(random.nextInt(40_000) - 9_000),
                random.nextBoolean(), links);
        return new OrderEvent(id, any(OrderState.values(), random),
                any(OrderCause.values(), random), ticket, random.nextInt(100) - 50,
                maybe(random));
    }

    private static double maybe(RandomGenerator random) {
        return random.nextBoolean() ? Double.NaN : price(random);
    }

    private static double price(RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(9_000);
            case 1 -> random.nextInt(9_000_000) / 100.0;
            case 2 -> random.nextInt(9_000_000) / 1e6;
            case 3 -> -random.nextInt(900) / 4.0;
            case 4 -> random.nextDouble() * 300;
            default -> random.nextDouble() / Double.MIN_NORMAL;
        };
    }

    private static <E> E any(E[] all, RandomGenerator random) {
        return all[random.nextInt(all.length)];
    }
}
