package io.troupe.execution.desk;

import io.troupe.model.orders.OrderCause;

/**
 * How much may be bought, or sold, at the most.
 *
 * @param buys whether it is about purchases, else about sales
 * @param most steps, ≥ 0
 * @param cause what does not let more pass
 */
record SideBound(boolean buys, long most, OrderCause cause) {
    /** Whether it is about an order. */
    boolean concerns(WorkingOrder order) {
        return order.buys() == buys;
    }

    /** The same of another number of steps. */
    SideBound of(long steps) {
        return new SideBound(buys, steps, cause);
    }

    /** So many signed steps, or fewer if it is about them. */
    long clamp(long steps) {
        return buys ? Math.min(steps, most) : Math.max(steps, -most);
    }
}
