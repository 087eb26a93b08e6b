package io.troupe.strategies;

import io.troupe.model.TargetPositions;

/**
 * A trading strategy: told once what it may look at, then asked at the close of every bar what it
 * wants to hold.
 *
 * <p>An instance belongs to one run and is called by one thread at a time, in bar order, starting
 * with bar 0. Its answers may depend only on what it was shown; it must not keep the view. A
 * strategy whose fields hold anything that later answers depend on is <em>stateful</em>: it may
 * implement {@link StatefulStrategy} so that a run can be resumed without asking it about every
 * bar again.
 */
public interface Strategy {
    /**
     * Declares features and whether the strategy reads its own sleeve. Called once, before bar 0.
     */
    void initialize(StrategyContext context);

    /**
     * What to hold after the close of the view's bar, decided from bars up to and including it.
     *
     * @return weights of the strategy's own capital, one per asset, or
     *         {@link TargetPositions#unchanged()}; if a {@link StrategyContext#targetPad()} has
     *         made them, they are overwritten by the second answer after, so that a strategy
     *         around another one may keep its latest answer and no earlier one
     */
    TargetPositions onData(MarketView view);
}
