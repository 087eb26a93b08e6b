package io.troupe.report;

import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.QuarantineReason;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What became of one strategy, or of the house. Immutable.
 *
 * @param identity the strategy's, or that of {@code house}
 * @param capitalMicros cash it began with
 * @param finalEquity cash and positions at the last close, before that bar's transfers, to the
 *        micro
 * @param finalCashMicros cash after the last bar, transfers included
 * @param performance its returns
 * @param trading what it traded, and what that cost
 * @param flows cash received (or paid, if negative) without a trade, by kind: only kinds that there
 *        were, in the order of the kinds
 * @param transfers capital it was given and gave up
 * @param quarantine why and when it was taken out, if it was
 */
public record PortfolioSummary(StrategyIdentity identity, long capitalMicros,
        BigDecimal finalEquity,
        long finalCashMicros, Performance performance, Trading trading,
        Map<FlowKind, Long> flows, Transfers transfers, Optional<Quarantine> quarantine) {
    /** The strategy's id, or {@code house}. */
    public String id() {
        return identity.id();
    }

    /**
     * Time-weighted performance; what is not defined is empty.
     *
     * @param totalReturn growth over the whole run, as a fraction
     * @param annualizedReturn growth per year, as a fraction
     * @param volatility standard deviation of returns per year, as a fraction
     * @param sharpe mean return per risk, per year, risk-free rate 0
     * @param maxDrawdown the largest fall, as a fraction
     * @param turnover traded notional per year over mean equity
     * @param bustDate when it had lost all its capital, if it did
     * @param unfundedBars how many bars it had no capital to earn on
     */
    public record Performance(OptionalDouble totalReturn, OptionalDouble annualizedReturn,
            OptionalDouble volatility, OptionalDouble sharpe, Optional<Drawdown> maxDrawdown,
            OptionalDouble turnover, Optional<String> bustDate, int unfundedBars) {}

    /**
     * A fall from a peak.
     *
     * @param fraction how much of the peak was lost
     * @param peakDate when it began
     * @param troughDate when it was deepest
     */
    public record Drawdown(double fraction, String peakDate, String troughDate) {}

    /**
     * Trades and their costs.
     *
     * @param fills how many there were
     * @param tradedNotional sum of all notionals, in currency
     * @param commissionMicros commissions paid
     * @param slippageMicros what fill prices were worse than reference prices
     * @param cuts how often an order was cut, by reason, in the order of the reasons
     */
    public record Trading(long fills, double tradedNotional, long commissionMicros,
            long slippageMicros, Map<CutReason, Long> cuts) {
        /** Commissions and slippage together. */
        public long costMicros() {
            return Math.addExact(commissionMicros, slippageMicros);
        }
    }

    /**
     * Capital that moved.
     *
     * @param inMicros sum of what came, ≥ 0
     * @param outMicros sum of what went, ≥ 0
     */
    public record Transfers(long inMicros, long outMicros) {}

    /**
     * The end of a strategy's say.
     *
     * @param date bar in which it was taken out
     * @param reason what it did
     * @param detail the same in words
     */
    public record Quarantine(String date, QuarantineReason reason, String detail) {}
}
