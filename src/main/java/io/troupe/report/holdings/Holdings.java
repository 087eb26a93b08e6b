package io.troupe.report.holdings;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.Money;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;
import io.troupe.report.books.RunContext;
import java.util.stream.IntStream;

/**
 * What a fund held at the close of a bar, after its fills and after the transfers of its close:
 * what the next bar begins with. Portfolios are numbered as bookings number them: a strategy by its
 * index, the fund and its accounts by {@link BookingVisitor#HOUSE} and the like. What all but the
 * house hold sums to what the house holds, and so do their values with that of crossings.
 */
public final class Holdings {
    private final Portfolios portfolios;
    private final FundLedger ledger;
    private int bar = -1;

    Holdings(Portfolios portfolios, FundLedger ledger) {
        this.portfolios = portfolios;
        this.ledger = ledger;
    }

    void moveTo(int bar) {
        this.bar = bar;
    }

    /** What was run. */
    public RunContext context() {
        return portfolios.context();
    }

    /** Index of the bar, counted from 0. */
    public int bar() {
        return bar;
    }

    /** When the bar began, as the data's files write it. */
    public String date() {
        return portfolios.data().time(bar);
    }

    /** How many assets there are. */
    public int assets() {
        return portfolios.assets();
    }

    /**
     * Who holds something of their own: the strategies in their order, then the overlay if the fund
     * has one.
     */
    public IntStream holders() {
        IntStream strategies = IntStream.range(0, context().strategies());
        return context().terms().hasOverlay()
                ? IntStream.concat(strategies, IntStream.of(BookingVisitor.OVERLAY))
                : strategies;
    }

    /** Quantity steps that a portfolio holds of an asset; negative if it is short. */
    public long steps(int portfolio, int asset) {
        return ledger.position(portfolios.cell(portfolio, asset));
    }

    /**
     * The value of one quantity step of an asset at the close, in the fund's currency; 0 while it
     * is not known.
     */
    public double stepValue(int asset) {
        return ledger.stepValue(asset);
    }

    /** What a portfolio's steps of an asset are worth in the fund's currency; negative if short. */
    public double exposure(int portfolio, int asset) {
        return steps(portfolio, asset) * stepValue(asset);
    }

    /** Cash of a portfolio; negative if it is borrowed. */
    public double cash(int portfolio) {
        return Money.amount(ledger.cashMicros(Portfolios.row(portfolio)));
    }

    /** Capital that no strategy has. */
    public double reserve() {
        return cash(BookingVisitor.RESERVE);
    }

    /** What lies in the account of what netting and pooling saved. */
    public double crossings() {
        return Money.amount(ledger.crossings().micros());
    }

    /** Cash and positions of a portfolio. */
    public double value(int portfolio) {
        return valueBefore(portfolio) + transferred(portfolio);
    }

    /** The same before the transfers of the close: what the bar came to. */
    public double valueBefore(int portfolio) {
        return portfolio == BookingVisitor.CROSSINGS
                ? Money.amount(ledger.settledCrossingsMicros())
                : ledger.equity(Portfolios.row(portfolio));
    }

    /** What a portfolio received (positive) or gave up in the transfers of the close. */
    public double transferred(int portfolio) {
        return Money.amount(ledger.transferredMicros(Portfolios.row(portfolio)));
    }

    /** Longs plus shorts of a portfolio. */
    public double gross(int portfolio) {
        return ledger.gross(Portfolios.row(portfolio));
    }
}
