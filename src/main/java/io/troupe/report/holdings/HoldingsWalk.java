package io.troupe.report.holdings;

import io.troupe.journal.BookingVisitor;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;

/**
 * Tells of what is held at each close that bookings are walked over. Is led along after the ledger.
 */
public final class HoldingsWalk implements BookingVisitor {
    private final Holdings holdings;
    private final Follower follower;

    /** Is told of each bar. */
    @FunctionalInterface
    public interface Follower {
        /**
         * A bar has ended.
         *
         * @param holdings of its close; the same object at every bar, which moves on after the call
         */
        void closed(Holdings holdings);
    }

    /** Tells somebody. */
    public HoldingsWalk(Portfolios portfolios, FundLedger ledger, Follower follower) {
        this.holdings = new Holdings(portfolios, ledger);
        this.follower = follower;
    }

    @Override
    public void endBar(int bar) {
        holdings.moveTo(bar);
        follower.closed(holdings);
    }

    /** What is held at the close of the bar that ended last. */
    public Holdings holdings() {
        return holdings;
    }
}
