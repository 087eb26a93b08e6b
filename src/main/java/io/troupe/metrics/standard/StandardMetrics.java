package io.troupe.metrics.standard;

import io.troupe.metrics.AccountMetrics;
import io.troupe.metrics.AnnualizedReturn;
import io.troupe.metrics.AnnualizedVolatility;
import io.troupe.metrics.MaxDrawdown;
import io.troupe.metrics.MetricRegister;
import io.troupe.metrics.MoneyWeightedReturn;
import io.troupe.metrics.SharpeRatio;
import io.troupe.metrics.TimeWeightedIndex;
import io.troupe.metrics.TotalReturn;
import io.troupe.metrics.TradingMetrics;
import io.troupe.metrics.Turnover;
import java.util.List;

/** The figures that a run is reported with, a line each. */
public final class StandardMetrics {
    /** All of them, in the order of table and columns. */
    public static final MetricRegister REGISTER = new MetricRegister(List.of(
            AccountMetrics.CAPITAL,
            AccountMetrics.FINAL_EQUITY,
            AccountMetrics.FINAL_CASH,
            TotalReturn.METRIC,
            AnnualizedReturn.METRIC,
            MoneyWeightedReturn.METRIC,
            AnnualizedVolatility.METRIC,
            SharpeRatio.METRIC,
            MaxDrawdown.METRIC,
            Turnover.METRIC,
            TimeWeightedIndex.BUST_DATE,
            TimeWeightedIndex.UNFUNDED_BARS,
            TradingMetrics.COMMISSION,
            TradingMetrics.SLIPPAGE,
            TradingMetrics.COSTS,
            TradingMetrics.FILLS,
            TradingMetrics.TRADED_NOTIONAL,
            AccountMetrics.TRANSFERS_IN,
            AccountMetrics.TRANSFERS_OUT));

    private StandardMetrics() {}
}
