package io.troupe.strategies;

import io.troupe.model.TargetPositions;

/**
 * A strategy that trades by orders of its own: with prices, times in force and links between them.
 * It sees its sleeve, with the orders that are working ({@link SleeveView#openOrders}), whether or
 * not it declares {@link StrategyContext#feedback()}.
 *
 * <p>Assets that it never orders it may still hold by target weights. An asset that it has ordered
 * once it trades by orders from then on: a weight other than 0 for it is a failure.
 */
public interface OrderingStrategy extends Strategy {
    /** Nothing by targets, unless a strategy says otherwise. */
    @Override
    default TargetPositions onData(MarketView view) {
        return TargetPositions.unchanged();
    }

    /**
     * What to order at the close of the view's bar, asked after {@link #onData}. What is submitted,
     * amended or cancelled takes effect from the next bar on.
     *
     * @param orders takes the orders; not to be kept
     */
    void onOrders(MarketView view, OrderPad orders);
}
