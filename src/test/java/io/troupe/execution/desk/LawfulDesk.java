package io.troupe.execution.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.costs.FillQuote;
import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderLinks;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderTicket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A sleeve that asks for random things, and sees that what comes of them is lawful. */
final class LawfulDesk extends HandDesk {
    private static final OrderType[] TYPES = OrderType.values();
    private static final TimeInForce[] TIMES = TimeInForce.values();
    private final Random random;
    private final Map<OrderId, OrderEvent> last = new HashMap<>();
    private final List<OrderId> names = new ArrayList<>();

    LawfulDesk(Setup setup, OrderPolicy policy, long seed) {
        super(setup, policy);
        this.random = new Random(seed);
    }

    /** Asks for some orders, changes and cancellations at the bar's close. */
    void order() {
        for (int count = random.nextInt(4); count > 0; count--) {
            OrderId id = submit(ticket());
            names.add(id);
            if (random.nextInt(3) == 0) {
                names.add(submit(ticket(), random.nextBoolean() ? 7 : -1, id));
                names.add(submit(ticket(), 7, id));
            }
        }
        if (!names.isEmpty() && random.nextInt(3) == 0) {
            cancel(names.get(random.nextInt(names.size())));
        }
        if (!names.isEmpty() && random.nextInt(3) == 0) {
            amend(names.get(random.nextInt(names.size())), random.nextInt(41) - 20, prices());
        }
    }

    /** Wants something else of the asset at the bar's close, or the same. */
    void target() {
        if (random.nextInt(3) == 0) {
            desk().want(0, random.nextInt(41) - 20, random.nextBoolean());
        }
    }

    private OrderTicket ticket() {
        OrderTicket ticket = OrderTicket.of(0, random.nextInt(41) - 20,
                TYPES[random.nextInt(TYPES.length)], prices());
        TimeInForce time = TIMES[random.nextInt(TIMES.length)];
        ticket = time == TimeInForce.GOOD_TILL_DATE
                ? ticket.until(LocalDate.ofEpochDay(bar() + random.nextInt(6)))
                : ticket.during(time);
        ticket = random.nextInt(4) == 0 ? ticket.reducing() : ticket;
        return random.nextInt(4) == 0 ? ticket.linked(new OrderLinks(3, OrderLinks.ALONE))
                : ticket;
    }

    private OrderPrices prices() {
        double close = setup().bars()[bar()][3];
        return new OrderPrices(around(close), random.nextInt(5) == 0 ? Double.NaN : around(close),
                random.nextBoolean() ? 2 : 0.02, random.nextBoolean(), random.nextInt(3) * 0.5);
    }

    private double around(double close) {
        return Math.rint(close * (0.96 + 0.08 * random.nextDouble()) * 100) / 100;
    }

    @Override
    public void fill(OrderId order, DeskFill fill, FillQuote quote) {
        long before = position(0);
        super.fill(order, fill, quote);
        double[] row = setup().bars()[bar()];
        assertThat(fill.reference).isBetween(row[2], row[1]);
        assertThat(row[4]).isPositive();
        boolean isExit = order.number() > 0 && order.number() < 5;
        assertThat(order.decidedAt() + (isExit ? 0 : setup().matching().latencyBars()))
                .isLessThan(bar());
        OrderEvent known = last.get(order);
        if (known != null) {
            check(known, before, quote);
        }
    }

    private void check(OrderEvent order, long before, FillQuote quote) {
        assertThat(order.state().isEnd()).as("%s", order).isFalse();
        OrderTicket ticket = order.ticket();
        long after = position(0);
        assertThat(Long.signum(quote.quantity())).isEqualTo(Long.signum(ticket.quantity()));
        if (ticket.reduceOnly()) {
            assertThat(Math.abs(after)).isLessThan(Math.abs(before));
            assertThat(after * before).isNotNegative();
        }
        if (ticket.type().hasLimit() && !ticket.type().trails()) {
            double paid = (double) quote.notionalMicros() / 1e6 / quote.quantity();
            assertThat(Long.signum(quote.quantity()) * (paid - ticket.prices().limit()))
                    .as("%s paid %s", order, paid).isLessThan(1e-6);
        }
        if (ticket.timeInForce() == TimeInForce.FILL_OR_KILL && !ticket.reduceOnly()
                && ticket.links().parent() < 0) {
            assertThat(quote.quantity()).isEqualTo(order.rest());
        }
    }

    @Override
    public void event(OrderEvent event) {
        super.event(event);
        OrderEvent before = last.put(event.id(), event);
        if (before != null) {
            boolean isRefusal = event.cause() == OrderCause.NO_SUCH_ORDER;
            assertThat(before.state().isEnd()).as("%s, then %s", before, event)
                    .isEqualTo(isRefusal);
            if (isRefusal) {
                last.put(event.id(), before);
            }
        }
        assertThat(Math.abs(event.filled()))
                .isLessThanOrEqualTo(Math.abs(event.ticket().quantity()));
    }
}
