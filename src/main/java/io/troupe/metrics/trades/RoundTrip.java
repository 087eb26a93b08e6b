package io.troupe.metrics.trades;

import io.troupe.model.Money;
import java.util.OptionalDouble;

/**
 * What was made of one asset from the trade that began it to the one that ended it, as {@link
 * TripMatching} counts that. Immutable.
 *
 * @param portfolio whose it was: a number that its maker gives portfolios
 * @param asset index of the instrument
 * @param span when it was
 * @param size how much of it, and at what prices
 * @param earnings what it came to
 * @param excursion how bad and how good it looked on the way
 * @param exit why it ended; {@link ExitReason#END} if it did not
 */
public record RoundTrip(int portfolio, int asset, Span span, Size size, Earnings earnings,
        Excursion excursion, ExitReason exit) {
    /**
     * When it was.
     *
     * @param openedBar the bar of its first trade
     * @param lastBar the bar of its last trade; of an open one the last bar there is
     * @param isOpen whether something of it is still held
     */
    public record Span(int openedBar, int lastBar, boolean isOpen) {
        /** Bars from its first trade to its last: 0 within one bar. */
        public int barsHeld() {
            return lastBar - openedBar;
        }
    }

    /**
     * How much, and at what prices: those of the asset's own currency for one unit, slippage
     * included, averages by quantity. Units are counted as at the trip's end: a split of two for
     * one halves the price that was paid before it.
     *
     * @param isLong whether it was bought first
     * @param largestSteps the most quantity steps that were held at a time, > 0
     * @param entryPrice the average price of what made the holding larger; NaN if that was nothing
     * @param exitPrice the average price of what made it smaller; NaN if that was nothing
     */
    public record Size(boolean isLong, long largestSteps, double entryPrice, double exitPrice) {}

    /**
     * What it came to. {@code profitMicros} is what all its trades and flows brought in cash, and
     * what is still held at its last mark: costs are in it already, the other amounts say how much
     * of it they are.
     *
     * @param profitMicros net of fees, slippage and flows
     * @param openMicros how much of that is the value of what is still held, of its sign, rounded
     *        to a micro; 0 of a trip that ended
     * @param feeMicros commissions paid, ≥ 0
     * @param slippageMicros what prices were worse than reference prices
     * @param flowMicros dividends and other cash received without a trade, less what was paid, as
     *        for borrowed shares
     * @param entryMicros the most that its holding had cost at a time, at average cost, > 0; 0 if
     *        nothing was paid for it
     */
    public record Earnings(long profitMicros, long openMicros, long feeMicros, long slippageMicros,
            long flowMicros, long entryMicros) {
        /** Profit as a fraction of what the holding had cost; empty if it had cost nothing. */
        public OptionalDouble onEntry() {
            return fraction(Money.amount(profitMicros), this);
        }
    }

    /**
     * The worst and the best that the trip would have come to, had it been valued at a bar's worst
     * or best price for it: Sweeney's maximum adverse and maximum favourable excursion (John
     * Sweeney, <i>Maximum Adverse Excursion</i>, 1997), net of the costs that were paid by then.
     *
     * @param adverse ≤ 0, in currency
     * @param favourable ≥ 0, in currency
     */
    public record Excursion(double adverse, double favourable) {}

    /** {@link Excursion#adverse} as a fraction of {@link Earnings#entryMicros}, ≤ 0. */
    public OptionalDouble adverseFraction() {
        return fraction(excursion.adverse, earnings);
    }

    /** {@link Excursion#favourable} as a fraction of {@link Earnings#entryMicros}, ≥ 0. */
    public OptionalDouble favourableFraction() {
        return fraction(excursion.favourable, earnings);
    }

    private static OptionalDouble fraction(double amount, Earnings earnings) {
        return earnings.entryMicros == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(amount / Money.amount(earnings.entryMicros));
    }
}
