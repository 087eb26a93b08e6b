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
import io.troupe.metrics.distribution.BestReturn;
import io.troupe.metrics.distribution.DownsideDeviation;
import io.troupe.metrics.distribution.ExcessKurtosis;
import io.troupe.metrics.distribution.HistoricalTail;
import io.troupe.metrics.distribution.ModifiedTail;
import io.troupe.metrics.distribution.NormalTail;
import io.troupe.metrics.distribution.PositiveShare;
import io.troupe.metrics.distribution.Skewness;
import io.troupe.metrics.distribution.TailRatio;
import io.troupe.metrics.distribution.WorstReturn;
import io.troupe.metrics.drawdowns.AverageDrawdown;
import io.troupe.metrics.drawdowns.DrawdownCount;
import io.troupe.metrics.drawdowns.PainIndex;
import io.troupe.metrics.drawdowns.SpellLengths;
import io.troupe.metrics.drawdowns.TimeUnderWater;
import io.troupe.metrics.drawdowns.UlcerIndex;
import io.troupe.metrics.ratios.AdjustedSharpeRatio;
import io.troupe.metrics.ratios.BernardoLedoitRatio;
import io.troupe.metrics.ratios.BurkeRatio;
import io.troupe.metrics.ratios.CalmarRatio;
import io.troupe.metrics.ratios.KappaRatio;
import io.troupe.metrics.ratios.MartinRatio;
import io.troupe.metrics.ratios.OmegaRatio;
import io.troupe.metrics.ratios.PainRatio;
import io.troupe.metrics.ratios.SortinoRatio;
import io.troupe.metrics.ratios.Stability;
import io.troupe.metrics.ratios.SterlingRatio;
import io.troupe.metrics.relative.Alpha;
import io.troupe.metrics.relative.BenchmarkCorrelation;
import io.troupe.metrics.relative.Beta;
import io.troupe.metrics.relative.Capture;
import io.troupe.metrics.relative.InformationRatio;
import io.troupe.metrics.relative.JensenAlpha;
import io.troupe.metrics.relative.ModiglianiMeasure;
import io.troupe.metrics.relative.NetSelectivity;
import io.troupe.metrics.relative.TrackingError;
import io.troupe.metrics.relative.TreynorRatio;
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
            AccountMetrics.TRANSFERS_OUT,
            BestReturn.METRIC,
            WorstReturn.METRIC,
            PositiveShare.METRIC,
            DownsideDeviation.METRIC,
            Skewness.METRIC,
            ExcessKurtosis.METRIC,
            HistoricalTail.VALUE_AT_RISK,
            HistoricalTail.EXPECTED_SHORTFALL,
            NormalTail.VALUE_AT_RISK,
            NormalTail.EXPECTED_SHORTFALL,
            ModifiedTail.VALUE_AT_RISK,
            ModifiedTail.EXPECTED_SHORTFALL,
            TailRatio.METRIC,
            SortinoRatio.METRIC,
            AdjustedSharpeRatio.METRIC,
            CalmarRatio.METRIC,
            SterlingRatio.METRIC,
            BurkeRatio.METRIC,
            MartinRatio.METRIC,
            PainRatio.METRIC,
            OmegaRatio.METRIC,
            KappaRatio.METRIC,
            BernardoLedoitRatio.METRIC,
            Stability.METRIC,
            DrawdownCount.METRIC,
            AverageDrawdown.METRIC,
            SpellLengths.DEEPEST,
            SpellLengths.RECOVERY,
            SpellLengths.LONGEST,
            TimeUnderWater.METRIC,
            PainIndex.METRIC,
            UlcerIndex.METRIC,
            Alpha.METRIC,
            Beta.METRIC,
            BenchmarkCorrelation.METRIC,
            Capture.UP,
            Capture.DOWN,
            TrackingError.METRIC,
            InformationRatio.METRIC,
            TreynorRatio.METRIC,
            JensenAlpha.METRIC,
            NetSelectivity.METRIC,
            ModiglianiMeasure.METRIC));

    private StandardMetrics() {}
}
