package io.troupe.report.orders;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.Fill;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.PointFill;
import io.troupe.report.books.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Follows orders from the booking that first tells of them to their end. Memory grows with orders
 * that are worked at a time, not with all there were.
 */
public final class OrderLives implements BookingVisitor {
    private static final Comparator<OrderLife> BY_AGE = Comparator
            .<OrderLife>comparingInt(life -> life.id().decidedAt())
            .thenComparingInt(OrderLife::portfolio)
            .thenComparingInt(life -> life.id().number());

    private final Units units;
    private final Consumer<OrderLife> ended;
    private final Map<OrderId, OrderLife> open = new HashMap<>();
    /** Fills of the bar of orders that nothing was told of yet. */
    private final List<PointFill> untold = new ArrayList<>();
    private int currentBar;

    /**
     * Is to follow.
     *
     * @param ended handed each order as it ends
     */
    public OrderLives(Units units, Consumer<OrderLife> ended) {
        this.units = units;
        this.ended = ended;
    }

    @Override
    public void bar(int bar) {
        currentBar = bar;
        untold.clear();
    }

    /** An order that is made in a bar and filled in it is told of after its fill. */
    @Override
    public void pointFill(int portfolio, PointFill filled) {
        OrderId order = filled.order();
        OrderLife life = order == null ? null : open.get(order);
        if (life != null) {
            fill(life, filled);
        } else if (order != null) {
            untold.add(filled);
        }
    }

    private void fill(OrderLife life, PointFill filled) {
        Fill fill = filled.fill();
        life.fill(filled, units.price(fill.bar(), fill.asset(), fill.quantity(),
                fill.notionalMicros()));
    }

    /** What a strategy asks of an order that is another's is refused, and no matter of that. */
    @Override
    public void order(int portfolio, OrderEvent event) {
        boolean isOwn = event.id().sleeve() == portfolio;
        OrderLife life = isOwn ? open.get(event.id()) : null;
        if (life == null) {
            life = new OrderLife(portfolio, event, currentBar);
            if (isOwn) {
                open.put(event.id(), life);
                fillBefore(life);
            }
        } else {
            life.take(event, currentBar);
        }
        if (life.endedBar().isPresent()) {
            open.remove(event.id(), life);
            ended.accept(life);
        }
    }

    private void fillBefore(OrderLife life) {
        for (PointFill filled : untold) {
            if (life.id().equals(filled.order())) {
                fill(life, filled);
            }
        }
    }

    /** Those that have not ended, by the bar of their decision, their portfolio and number. */
    public List<OrderLife> open() {
        return open.values().stream().sorted(BY_AGE).toList();
    }
}
