package io.troupe.conformance;

import io.troupe.features.Price;
import io.troupe.features.indicators.NormalValueAtRisk;
import io.troupe.features.indicators.RollingSharpe;
import io.troupe.features.indicators.RollingSortino;

/** Names of statistics of a window. */
final class StatisticsNames {
    private static final int YEAR = 252;

    private StatisticsNames() {}

    static void addTo(IndicatorNames names) {
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
