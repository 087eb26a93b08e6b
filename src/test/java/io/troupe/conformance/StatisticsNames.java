package io.troupe.conformance;

import io.troupe.features.Price;
import io.troupe.features.indicators.volatility.NormalValueAtRisk;
import io.troupe.features.indicators.volatility.RollingSharpe;
import io.troupe.features.indicators.volatility.RollingSortino;
import io.troupe.features.rolling.Divisor;
import io.troupe.features.rolling.LogReturn;
import io.troupe.features.rolling.RollingDeviation;
import io.troupe.features.rolling.RollingMaximum;
import io.troupe.features.rolling.RollingMedian;
import io.troupe.features.rolling.RollingMinimum;
import io.troupe.features.rolling.RollingTotal;
import io.troupe.features.rolling.RollingVariance;
import io.troupe.features.rolling.ZScore;
import io.troupe.features.rolling.volatility.GarmanKlassVolatility;
import io.troupe.features.rolling.volatility.Horizon;
import io.troupe.features.rolling.volatility.ParkinsonVolatility;
import io.troupe.features.rolling.volatility.RogersSatchellVolatility;
import io.troupe.features.rolling.volatility.YangZhangVolatility;

/** Names of statistics of a window. */
final class StatisticsNames {
    private static final int YEAR = 252;

    private StatisticsNames() {}

    static void addTo(IndicatorNames names) {
        addWindows(names);
        addRatios(names);
    }

    private static void addWindows(IndicatorNames names) {
        names.add("maximum max highest", a -> new RollingMaximum(a.bars(0, 14)));
        names.add("minimum min lowest", a -> new RollingMinimum(a.bars(0, 14)));
        names.add("sum rolling_sum", a -> new RollingTotal(a.bars(0, 14)));
        names.add("log_return logr", a -> new LogReturn(a.bars(0, 1)));
        names.add("standard_deviation std stdev stddev std_dev_rolling rolling_std",
                a -> new RollingDeviation(Price.CLOSE, a.bars(0, 14), divisor(a)));
        names.add("variance rolling_variance",
                a -> new RollingVariance(Price.CLOSE, a.bars(0, 14), divisor(a)));
        names.add("rogers_satchell_vol rogers_satchell_volatility rsv rogers_satchell",
                a -> new RogersSatchellVolatility(a.bars(0, 14), Horizon.BAR));
        names.add("parkinson_vol parkinson_volatility parkinson",
                a -> new ParkinsonVolatility(a.bars(0, 14), Horizon.BAR));
        names.add("garman_klass_vol garman_klass_volatility garman_klass",
                a -> new GarmanKlassVolatility(a.bars(0, 14), Horizon.BAR));
        names.add("yang_zhang_vol yang_zhang_volatility yang_zhang",
                a -> new YangZhangVolatility(a.bars(0, 14), Horizon.BAR));
        names.add("median rolling_median", a -> new RollingMedian(a.bars(0, 14)));
        names.add("typical_price", a -> Price.TYPICAL);
        names.add("median_price", a -> Price.MEDIAN);
        names.add("average_price", a -> Price.AVERAGE);
        names.add("weighted_close", a -> Price.WEIGHTED);
        names.add("z_score", a -> new ZScore(Price.CLOSE, a.bars(0, 14), divisor(a)));
    }

    private static Divisor divisor(IndicatorArguments arguments) {
        return arguments.says("sample") || arguments.says("ddof 1") ? Divisor.SAMPLE
                : Divisor.POPULATION;
    }

    private static void addRatios(IndicatorNames names) {
        names.add("sharpe_rolling sharpe sharpe_ratio rolling_sharpe",
                a -> new RollingSharpe(Price.CLOSE, a.bars(0, 10), a.number(1, 0)));
        names.add("sortino_rolling sortino sortino_ratio rolling_sortino",
                a -> new RollingSortino(Price.CLOSE, a.bars(0, 10), a.number(1, 0)));
        names.add("value_at_risk var_normal", a -> new NormalValueAtRisk(Price.CLOSE,
                a.bars(0, YEAR), 2, confidence(a.last(0.99))));
    }

    private static double confidence(double number) {
        return number > 1 ? number / 100 : number;
    }
}
