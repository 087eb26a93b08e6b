package io.troupe.metrics.trades;

import io.troupe.metrics.Figure;
import io.troupe.metrics.Undefinedness;
import io.troupe.model.Money;

/**
 * What a set of closed round trips came to. Trips that won, lost and did neither are counted apart;
 * all profits are net of fees, slippage and flows. Immutable.
 *
 * @param winners trips with a profit above 0
 * @param losers trips with a profit below 0; the sum of it is negative
 * @param even trips with a profit of 0
 * @param costs what is in the profits
 * @param returns the trips' profits on what their holdings had cost
 * @param bestMicros the largest profit of a trip; 0 without one
 * @param worstMicros the smallest; 0 without one
 */
public record Outcomes(Tally winners, Tally losers, Tally even, Costs costs, Returns returns,
        long bestMicros, long worstMicros) {
    /**
     * Trips that ended alike.
     *
     * @param count how many
     * @param micros the sum of their profits
     * @param bars the sum of the bars they were held
     */
    public record Tally(long count, long micros, long bars) {
        /** Mean number of bars held; undefined without a trip. */
        public Figure meanBars() {
            return count == 0 ? new Figure.Undefined(Undefinedness.NO_TRADES)
                    : new Figure.Measure((double) bars / count);
        }
    }

    /**
     * What trips paid and received besides the prices they traded at.
     *
     * @param feeMicros commissions, ≥ 0
     * @param slippageMicros what prices were worse than reference prices
     * @param flowMicros received without a trade, less what was paid
     */
    public record Costs(long feeMicros, long slippageMicros, long flowMicros) {}

    /**
     * Moments of {@link RoundTrip.Earnings#onEntry}, of the trips that have it.
     *
     * @param count how many have it
     * @param mean their mean; 0 without one
     * @param deviation their standard deviation, divisor count − 1; 0 below two
     */
    public record Returns(long count, double mean, double deviation) {}

    /** How many trips there were. */
    public long count() {
        return winners.count + losers.count + even.count;
    }

    /** What they came to together. */
    public long profitMicros() {
        return Math.addExact(winners.micros, losers.micros);
    }

    /** Winners as a fraction of all; undefined without a trip. */
    public Figure hitRate() {
        return count() == 0 ? new Figure.Undefined(Undefinedness.NO_TRADES)
                : new Figure.Measure((double) winners.count / count());
    }

    /** Profits of the winners over losses of the losers; undefined without a loser. */
    public Figure profitFactor() {
        return losers.count == 0 ? new Figure.Undefined(count() == 0 ? Undefinedness.NO_TRADES
                : Undefinedness.NO_LOSSES)
                : new Figure.Measure((double) winners.micros / -losers.micros);
    }

    /** Mean profit of a winner over mean loss of a loser; undefined without either. */
    public Figure payoff() {
        return winners.count == 0 || losers.count == 0 ? new Figure.Undefined(unpaid())
                : new Figure.Measure((double) winners.micros / winners.count
                        / (-(double) losers.micros / losers.count));
    }

    private Undefinedness unpaid() {
        if (count() == 0) {
            return Undefinedness.NO_TRADES;
        }
        return losers.count == 0 ? Undefinedness.NO_LOSSES : Undefinedness.NO_GAINS;
    }

    /**
     * Mean profit of a trip in currency: {@code hit rate · mean profit of winners − share of losers
     * · mean loss}; undefined without a trip.
     */
    public Figure expectancy() {
        return count() == 0 ? new Figure.Undefined(Undefinedness.NO_TRADES)
                : new Figure.Measure(Money.amount(profitMicros()) / count());
    }

    /** Mean profit of a trip as a fraction of what its holding had cost. */
    public Figure expectedReturn() {
        return returns.count == 0 ? new Figure.Undefined(Undefinedness.NO_TRADES)
                : new Figure.Measure(returns.mean);
    }

    /**
     * System quality number: {@code √n · mean / standard deviation} of the trips' R-multiples (Van
     * K. Tharp, <i>Definitive Guide to Position Sizing</i>, 2008). R is the risk that was taken; no
     * order tells it here, so that every trip is taken to have risked the same fraction of what its
     * holding had cost, whatever that fraction is: it cancels. Undefined below two trips and where
     * their returns do not differ.
     */
    public Figure systemQuality() {
        return returns.count < 2 || !(returns.deviation > 0) ? new Figure.Undefined(
                returns.count < 2 ? Undefinedness.NO_TRADES : Undefinedness.NO_VARIATION)
                : new Figure.Measure(
                        StrictMath.sqrt((double) returns.count) * returns.mean / returns.deviation);
    }

    /** Mean number of bars held, of all; undefined without a trip. */
    public Figure meanBars() {
        return new Tally(count(), 0, winners.bars + losers.bars + even.bars).meanBars();
    }
}
