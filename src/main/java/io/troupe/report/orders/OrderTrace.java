package io.troupe.report.orders;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.Fill;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderName;
import io.troupe.model.orders.PointFill;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything that is booked of one order, and the names of those that are nearest to it. */
final class OrderTrace implements BookingVisitor {
    private static final int NEAREST = 3;

    private final RunContext context;
    private final Units units;
    private final OrderName wanted;
    private final List<Told> events = new ArrayList<>();
    private final List<TracedFill> fills = new ArrayList<>();
    private final List<PointFill> booked = new ArrayList<>();
    private final List<OrderName> nearest = new ArrayList<>();
    private Optional<OrderLife> life = Optional.empty();
    private long line = 1;
    private int currentBar;

    OrderTrace(RunContext context, OrderName wanted) {
        this.context = context;
        this.wanted = wanted;
        units = new Units(context.data());
    }

    /**
     * What was told of it.
     *
     * @param portfolio who told it: another one than its own asked something that was refused
     */
    record Told(int bar, int portfolio, OrderEvent event) {}

    @Override
    public void bar(int bar) {
        currentBar = bar;
    }

    @Override
    public void fill(int portfolio, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        line++;
    }

    @Override
    public void pointFill(int portfolio, PointFill filled) {
        line++;
        OrderId order = filled.order();
        if (order != null && !isWanted(portfolio, order)) {
            note(context.order(portfolio, order));
        } else if (order != null) {
            fills.add(TracedFill.of(line, portfolio, filled));
            booked.add(filled);
            life.ifPresent(known -> fill(known, filled));
        }
    }

    private void fill(OrderLife known, PointFill filled) {
        Fill fill = filled.fill();
        known.fill(filled, units.price(fill.bar(), fill.asset(), fill.quantity(),
                fill.notionalMicros()));
    }

    @Override
    public void order(int portfolio, OrderEvent event) {
        if (isWanted(portfolio, event.id())) {
            events.add(new Told(currentBar, portfolio, event));
            if (life.isEmpty()) {
                OrderLife begun = new OrderLife(portfolio, event, currentBar);
                booked.forEach(filled -> fill(begun, filled));
                life = Optional.of(begun);
            } else if (life.get().portfolio() == portfolio) {
                life.get().take(event, currentBar);
            }
        } else {
            note(context.order(portfolio, event.id()));
        }
    }

    private boolean isWanted(int portfolio, OrderId id) {
        return id.decidedAt() == wanted.decidedAt() && id.number() == wanted.number()
                && context.order(portfolio, id).equals(wanted);
    }

    /** Keeps the nearest by bar, then by number, of the same portfolio. */
    private void note(OrderName other) {
        if (other.portfolio().equals(wanted.portfolio()) && !nearest.contains(other)) {
            nearest.add(other);
            nearest.sort(Comparator
                    .comparingInt((OrderName name) -> Math
                            .abs(name.decidedAt() - wanted.decidedAt()))
                    .thenComparingInt(name -> Math.abs(name.number() - wanted.number()))
                    .thenComparingInt(OrderName::decidedAt)
                    .thenComparingInt(OrderName::number));
            if (nearest.size() > NEAREST) {
                nearest.removeLast();
            }
        }
    }

    /** Whether anything is booked of it. */
    boolean isFound() {
        return life.isPresent() || !fills.isEmpty();
    }

    /** What was told of it, in order. */
    List<Told> events() {
        return events;
    }

    /** Its fills, in order. */
    List<TracedFill> fills() {
        return fills;
    }

    /** What became of it; empty if nothing but fills was ever told of it. */
    Optional<OrderLife> life() {
        return life;
    }

    /** Orders of the same portfolio that are nearest to it. */
    List<OrderName> nearest() {
        return nearest;
    }
}
