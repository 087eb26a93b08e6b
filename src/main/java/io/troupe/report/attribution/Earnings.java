package io.troupe.report.attribution;

import io.troupe.model.Money;

/**
 * Money earned, by what it comes from. What was booked is exact; price moves are of prices and have
 * their rounding. Immutable.
 *
 * @param priceMoves what is held times how its value moves, at reference prices, in currency
 * @param dividendsMicros received, less owed
 * @param borrowMicros received for what was short: ≤ 0
 * @param interestMicros received for cash, less paid for owing it: of a portfolio, of no asset
 * @param slippageMicros what fills were worse than their reference prices; a cost is positive
 * @param feeMicros commissions; a cost is positive
 */
public record Earnings(double priceMoves, long dividendsMicros, long borrowMicros,
        long interestMicros, long slippageMicros, long feeMicros) {
    /** Nothing. */
    static final Earnings NOTHING = new Earnings(0, 0, 0, 0, 0, 0);

    /** What comes from one source, in currency: costs are negative, so that all add up. */
    public double of(EarningsSource source) {
        return source.amount(this);
    }

    /** All of it, in currency. */
    public double total() {
        return priceMoves + money(Math.subtractExact(
                Math.addExact(Math.addExact(dividendsMicros, borrowMicros), interestMicros),
                Math.addExact(slippageMicros, feeMicros)));
    }

    /** The same with interest. */
    Earnings withInterest(long micros) {
        return new Earnings(priceMoves, dividendsMicros, borrowMicros, micros, slippageMicros,
                feeMicros);
    }

    Earnings plus(Earnings other) {
        return new Earnings(priceMoves + other.priceMoves,
                Math.addExact(dividendsMicros, other.dividendsMicros),
                Math.addExact(borrowMicros, other.borrowMicros),
                Math.addExact(interestMicros, other.interestMicros),
                Math.addExact(slippageMicros, other.slippageMicros),
                Math.addExact(feeMicros, other.feeMicros));
    }

    static double money(long micros) {
        return Money.amount(micros);
    }
}
