package io.troupe.features.indicators.momentum;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnRanges;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;
import io.troupe.math.Dispersion;
import io.troupe.math.rolling.RecentValues;

/**
 * The commodity channel index: how far the typical price is from its mean over the last bars, in
 * units of 0.015 mean absolute deviations; 0 if it did not deviate (Lambert, "Commodity Channel
 * Index: Tool for Trading Cyclic Trends", Commodities, October 1980). Warm-up: {@code bars − 1}.
 * Takes {@code bars} steps per bar.
 *
 * @param bars length of the window, ≥ 2
 */
public record Cci(int bars) implements OnRanges {
    private static final double SCALE = 0.015;

    /** Checks the components. */
    public Cci {
        Checked.atLeast(2, "bars", bars);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        RecentValues prices = new RecentValues(bars);
        Step mean = Steps.mean(bars);
        return (_, high, low, close, _) -> {
            double typical = (high + low + close) / 3;
            prices.add(typical);
            double middle = mean.next(typical);
            return Double.isNaN(middle) ? Double.NaN
                    : place(typical - middle, deviation(prices, middle), middle);
        };
    }

    /** Of equal prices the mean, and with it every distance from it, is off by its rounding. */
    private double place(double distance, double deviation, double middle) {
        return Dispersion.isNone(bars * deviation * deviation, bars, Math.abs(middle)) ? 0
                : distance / (SCALE * deviation);
    }

    private double deviation(RecentValues prices, double middle) {
        double sum = 0;
        for (int steps = 0; steps < bars; steps++) {
            sum += Math.abs(prices.ago(steps) - middle);
        }
        return sum / bars;
    }

    @Override
    public int warmupBars() {
        return bars - 1;
    }
}
