package io.troupe.report.holdings;

import io.troupe.data.AssetReturns;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.report.books.BookingWalk;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;
import io.troupe.report.books.RunContext;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a run held, read from its bookings: at one bar, or from bar to bar. Keeps the ledgers of one
 * bar, however many bars there are.
 */
public final class RunHoldings {
    private final RunContext context;
    private final Bookings bookings;
    private final AssetReturns returns;

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

    /** Is to read the bookings of a run. */
    public RunHoldings(RunContext context, Bookings bookings) {
        this.context = context;
        this.bookings = bookings;
        returns = new AssetReturns(context.data());
    }

    /** What was run. */
    public RunContext context() {
        return context;
    }

    /** How many bars were booked. */
    public int bars() {
        return bookings.lastBar() + 1;
    }

    /** How the assets moved. */
    public AssetReturns returns() {
        return returns;
    }

    /** The last booked bar that begins at or before a time in epoch seconds; empty before all. */
    public OptionalInt barAt(long epochSeconds) {
        int bar = Math.min(context.data().lastBarAt(epochSeconds), bookings.lastBar());
        return bar < 0 ? OptionalInt.empty() : OptionalInt.of(bar);
    }

    /**
     * What was held at the close of one bar, for as long as it is kept.
     *
     * @throws IndexOutOfBoundsException if the bar was not booked
     */
    public Holdings at(int bar) {
        if (bar < 0 || bar >= bars()) {
            throw new IndexOutOfBoundsException("bar " + bar + " of " + bars() + " that run "
                    + context.runId() + " has booked");
        }
        return walked(bar, _ -> {});
    }

    /**
     * Goes through all bars.
     *
     * @param follower told of each, in order
     */
    public void follow(Follower follower) {
        if (bars() > 0) {
            walked(bars() - 1, follower);
        }
    }

    private Holdings walked(int last, Follower follower) {
        Portfolios portfolios = new Portfolios(context);
        FundLedger ledger = new FundLedger(portfolios);
        Holdings holdings = new Holdings(portfolios, ledger);
        BookingVisitor telling = new BookingVisitor() {
            @Override
            public void endBar(int bar) {
                holdings.moveTo(bar);
                follower.closed(holdings);
            }
        };
        BookingWalk.walk(context, bookings, last, List.of(ledger, telling));
        return holdings;
    }
}
