package io.troupe.metrics;

import io.troupe.model.BarsPerYear;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What one portfolio did over all its bars: the one thing that every {@link Metric} is a function
 * of. It holds sums, so that a fund of many thousand strategies needs no memory that grows with
 * bars; of transfers of capital, which are few, it holds each, and each return only where somebody
 * needs it. Made by a {@link TrackRecorder}. Immutable.
 *
 * @param basis what everything stated per year, or over a risk-free rate, goes by
 * @param index its time-weighted index
 * @param returns its returns, one per bar after the first where it had capital to earn on
 * @param excess the same returns less the risk-free rate of their bars
 * @param deepestFall the largest fall of the index, empty without a bar
 * @param account its money
 * @param trades what it traded
 * @param path each of its returns, kept where a figure needs them
 */
public record TrackRecord(Basis basis, Index index, Moments returns, Moments excess,
        Optional<Figure.Fall> deepestFall, Account account, Trades trades,
        Optional<ReturnPath> path) {
    /** How many bars a year has. */
    public BarsPerYear year() {
        return basis.year();
    }

    /**
     * What returns alone tell: the record of something that has no money and no trades of its own.
     *
     * @param path its returns; an index that begins at 1 grows by them
     * @param dates the date of a bar
     */
    public static TrackRecord ofReturns(ReturnPath path, Basis basis, IntFunction<String> dates) {
        return new ReturnsOnly(path, basis).record(dates);
    }

    /**
     * What figures of its path share.
     *
     * @throws IllegalStateException if its returns were not kept
     */
    PathStatistics statistics() {
        return new PathStatistics(path.orElseThrow(() -> new IllegalStateException(
                "a figure needs each return of a portfolio, and they were not kept")), basis);
    }

    /** The same with each return. */
    public TrackRecord with(ReturnPath returnsByBar) {
        return new TrackRecord(basis, index, returns, excess, deepestFall, account, trades,
                Optional.of(returnsByBar));
    }

    /**
     * The end of a time-weighted index that began at 1.
     *
     * @param bars how many levels it has, the first included
     * @param level the last of them
     * @param bustDate when all capital was lost, if it was
     */
    public record Index(int bars, double level, Optional<String> bustDate) {}

    /**
     * Money.
     *
     * @param capitalMicros cash at the start
     * @param finalEquity cash and positions at the last close, before that bar's transfers
     * @param finalCashMicros cash after the last bar, transfers included
     * @param inMicros sum of the capital that came, ≥ 0
     * @param outMicros sum of the capital that went, ≥ 0
     * @param meanEquity mean of the equities at the closes, NaN without a bar
     * @param unfundedBars how many bars had no capital to earn on without being bust
     * @param transfers what came and went, and when
     */
    public record Account(long capitalMicros, BigDecimal finalEquity, long finalCashMicros,
            long inMicros, long outMicros, double meanEquity, int unfundedBars,
            DatedTransfers transfers) {}

    /**
     * Trades and their costs.
     *
     * @param fills how many there were
     * @param notional sum of all notionals, buys and sales both positive, in currency
     * @param commissionMicros commissions paid
     * @param slippageMicros what fill prices were worse than reference prices
     */
    public record Trades(long fills, double notional, long commissionMicros,
            long slippageMicros) {}
}
