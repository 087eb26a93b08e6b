package io.troupe.report.orders;

import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import io.troupe.model.orders.PointFill;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalInt;

/** What became of one order, as far as bookings were visited. Grows with each; one thread. */
public final class OrderLife {
    /** Beyond these digits there is only what averaging has left. */
    private static final MathContext AVERAGED = new MathContext(12);

    private final int portfolio;
    private final OrderEvent first;
    private OrderEvent last;
    private OptionalInt endedBar = OptionalInt.empty();
    /** Signed steps filled before a bar, counted as after its splits, and in it. */
    private long filledBefore;
    private long filledInBar;
    private int countedBar;
    private long fills;
    private OptionalInt firstFillBar = OptionalInt.empty();
    private OptionalInt lastFillBar = OptionalInt.empty();
    private double units;
    private double paid;
    private double price = Double.NaN;
    private long feeMicros;
    private long slippageMicros;

    OrderLife(int portfolio, OrderEvent first, int bar) {
        this.portfolio = portfolio;
        this.first = first;
        this.last = first;
        endIf(first, bar);
    }

    /**
     * Takes what became of it. That a change of it was refused does not end what is worked.
     */
    void take(OrderEvent event, int bar) {
        boolean wasWorked = last.state() != OrderState.PENDING;
        if (event.state() == OrderState.REFUSED && wasWorked) {
            return;
        }
        last = event;
        if (event.cause() == OrderCause.SPLIT) {
            turnTo(bar);
            filledBefore = event.filled();
        }
        endIf(event, bar);
    }

    private void endIf(OrderEvent event, int bar) {
        if (event.state().isEnd()) {
            endedBar = OptionalInt.of(bar);
        }
    }

    private void turnTo(int bar) {
        if (bar != countedBar) {
            filledBefore = Math.addExact(filledBefore, filledInBar);
            filledInBar = 0;
            countedBar = bar;
        }
    }

    void fill(PointFill filled, double fillPrice) {
        int bar = filled.fill().bar();
        turnTo(bar);
        filledInBar = Math.addExact(filledInBar, filled.fill().quantity());
        double steps = Math.abs((double) filled.fill().quantity());
        units += steps;
        paid += fillPrice * steps;
        price = fills == 0 ? fillPrice
                : BigDecimal.valueOf(paid / units).round(AVERAGED).doubleValue();
        fills++;
        firstFillBar = firstFillBar.isEmpty() ? OptionalInt.of(bar) : firstFillBar;
        lastFillBar = OptionalInt.of(bar);
        feeMicros = Math.addExact(feeMicros, filled.fill().feeMicros());
        slippageMicros = Math.addExact(slippageMicros, filled.fill().slippageMicros());
    }

    /** Whose it is: a strategy's index or the number of an account. */
    public int portfolio() {
        return portfolio;
    }

    /** Its id. */
    public OrderId id() {
        return first.id();
    }

    /** Why it was made; what was refused at once somebody asked for. */
    public OrderCause origin() {
        return first.state() == OrderState.REFUSED ? OrderCause.REQUESTED : first.cause();
    }

    /** What it asks for, or asked for when it ended. */
    public OrderTicket ticket() {
        return last.ticket();
    }

    /** How far it has come. */
    public OrderState state() {
        return last.state().isEnd() || filled() == 0 ? last.state() : OrderState.PARTIAL;
    }

    /** Why it has come there. */
    public OrderCause cause() {
        return last.cause();
    }

    /**
     * Signed steps that were filled. That a part was filled is told by fills alone, which a bar
     * tells before what became of its orders.
     */
    public long filled() {
        return last.state().isEnd() ? last.filled() : Math.addExact(filledBefore, filledInBar);
    }

    /** Where its stop stands or last stood; NaN if it has none. */
    public double stop() {
        return Double.isNaN(last.stop()) ? last.ticket().prices().stop() : last.stop();
    }

    /** The bar in which it ended. */
    public OptionalInt endedBar() {
        return endedBar;
    }

    /** How many fills it has had. */
    public long fills() {
        return fills;
    }

    /** The average price of its fills by quantity, slippage included; NaN without any. */
    public double price() {
        return price;
    }

    /** Commission of all fills. */
    public long feeMicros() {
        return feeMicros;
    }

    /** What all fills were worse than their reference prices. */
    public long slippageMicros() {
        return slippageMicros;
    }

    /** The bar of its first fill. */
    public OptionalInt firstFillBar() {
        return firstFillBar;
    }

    /** The bar of its last fill until now. */
    public OptionalInt lastFillBar() {
        return lastFillBar;
    }
}
