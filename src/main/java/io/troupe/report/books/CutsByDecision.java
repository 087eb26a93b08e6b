package io.troupe.report.books;

import io.troupe.model.CutReason;

/**
 * Cuts of orders by the bar at whose close these were decided: limits cut at that close, the volume
 * cuts in the bar after it, in which they are matched. Not safe for use by several threads.
 */
public final class CutsByDecision {
    private final Portfolios portfolios;
    private OrderCuts before;
    private OrderCuts now;

    /** Cuts of these portfolios' orders. */
    public CutsByDecision(Portfolios portfolios) {
        this.portfolios = portfolios;
        before = new OrderCuts(portfolios.cells());
        now = new OrderCuts(portfolios.cells());
    }

    /** Takes a cut, as it is visited. */
    public void cut(int strategy, int asset, long orderedSteps, long approvedSteps,
            CutReason reason) {
        OrderCuts decision = reason == CutReason.VOLUME ? before : now;
        decision.add(portfolios.cell(strategy, asset), orderedSteps, approvedSteps, reason);
    }

    /** Takes a cut by a strategy's own rules, as it is visited. */
    public void ownCut(int strategy, int asset, long orderedSteps, long approvedSteps,
            CutReason reason) {
        now.addOwn(portfolios.cell(strategy, asset), orderedSteps, approvedSteps, reason);
    }

    /** Of orders decided at the close before the current bar: complete when that ends. */
    public OrderCuts before() {
        return before;
    }

    /** Ends the current bar: what was decided at its close is the decision before the next. */
    public void endBar() {
        OrderCuts settled = before;
        before = now;
        now = settled;
        now.cells().clear();
    }
}
