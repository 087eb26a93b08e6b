package io.troupe.report.holdings;

import io.troupe.data.AssetReturns;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.report.books.BookingWalk;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;
import io.troupe.report.books.RunContext;
import java.util.ArrayList;
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
        return walked(bar, List.of(), _ -> {});
    }

    /**
     * Goes through all bars.
     *
     * @param follower told of each, in order
     */
    public void follow(HoldingsWalk.Follower follower) {
        follow(bars() - 1, List.of(), follower);
    }

    /**
     * Goes through the first bars.
     *
     * @param last the last of them
     * @param others who is handed every booking, before the follower is told of its bar
     * @param follower told of each bar, in order
     */
    public void follow(int last, List<? extends BookingVisitor> others,
            HoldingsWalk.Follower follower) {
        if (last >= 0) {
            walked(last, others, follower);
        }
    }

    private Holdings walked(int last, List<? extends BookingVisitor> others,
            HoldingsWalk.Follower follower) {
        Portfolios portfolios = new Portfolios(context);
        FundLedger ledger = new FundLedger(portfolios);
        HoldingsWalk telling = new HoldingsWalk(portfolios, ledger, follower);
        List<BookingVisitor> all = new ArrayList<>(List.of(ledger));
        all.addAll(others);
        all.add(telling);
        BookingWalk.walk(context, bookings, last, all);
        return telling.holdings();
    }
}
