package io.troupe.report.risk;

import io.troupe.journal.BookingVisitor;
import io.troupe.report.holdings.Holdings;

/** The time-weighted return of a fund, bar by bar: what moved in or out is none of it. */
final class FundReturns {
    /** What is less than the unit of account is no capital. */
    private static final double LEAST = 1e-6;

    private double capital = Double.NaN;

    /** What the fund has to earn on in the next bar; NaN before the first. */
    double capital() {
        return capital;
    }

    /** The return of a bar; NaN where it has none, as the first and one without capital. */
    double closed(Holdings holdings) {
        double before = capital;
        capital = holdings.value(BookingVisitor.HOUSE);
        return before >= LEAST ? holdings.valueBefore(BookingVisitor.HOUSE) / before - 1
                : Double.NaN;
    }
}
