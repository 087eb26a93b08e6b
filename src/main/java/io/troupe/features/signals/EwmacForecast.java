package io.troupe.features.signals;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.math.Dispersion;
import io.troupe.model.BarCount;

/**
 * A trend forecast by two exponential averages: {@code scalar × (fast − slow)/σ}, capped at ±20.
 * Spans are {@code fastBars} and four times that; σ is the exponentially weighted deviation of the
 * one-bar changes of price, span {@code volatilityBars}, so that the forecast does not depend on
 * units. The scalar {@code 15/√fastBars} makes it 10 in the mean of its absolute value.
 *
 * <p>Source: R. Carver, <i>Systematic Trading</i>, 2015, appendix B: his scalars of 2, 4, 8, 16, 32
 * and 64 bars (10.6, 7.5, 5.3, 3.75, 2.65, 1.87), found on many markets, are {@code 15/√fastBars}
 * to their last digit. Warm-up: the greater of 4·fastBars and volatilityBars from the first close.
 * NaN where the price never changed. O(1) per bar. Uses bars ≤ t.
 *
 * @param fastBars span of the fast average, ≥ 2
 * @param volatilityBars span of the deviation, ≥ 2; Carver's is 35
 */
public record EwmacForecast(int fastBars, int volatilityBars) implements SeriesFeature {
    /** The greatest forecast of either sign. */
    public static final double CAP = 20;

    private static final int SLOW = 4;
    private static final double SCALE = 15;

    /** Checks the spans. */
    public EwmacForecast {
        Bars.atLeast(2, "fastBars", fastBars);
        Bars.atLeast(2, "volatilityBars", volatilityBars);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        Ewma fast = Ewma.ofSpan(fastBars);
        Ewma slow = Ewma.ofSpan((double) SLOW * fastBars);
        Ewma changes = Ewma.ofSpan(volatilityBars);
        double scalar = SCALE / Math.sqrt(fastBars);
        double[] last = {Double.NaN};
        int[] bars = {0};
        return (_, _, _, close, _) -> {
            fast.add(close);
            slow.add(close);
            double change = close - last[0];
            last[0] = close;
            if (Double.isNaN(change)) {
                return Double.NaN;
            }
            changes.add(change);
            double variance = changes.unbiasedVariance();
            boolean isConstant = Dispersion.isNone(variance, 1, Math.abs(close));
            double volatility = Math.sqrt(variance);
            return ++bars[0] < warmupBars() || isConstant ? Double.NaN
                    : capped(scalar * (fast.mean() - slow.mean()) / volatility);
        };
    }

    static double capped(double forecast) {
        return Math.max(-CAP, Math.min(CAP, forecast));
    }

    @Override
    public int warmupBars() {
        return Math.max(SLOW * fastBars, volatilityBars);
    }

    @Override
    public BarCount settlingBars() {
        return BarCount.max(Ewma.settlingOfSpan((double) SLOW * fastBars),
                Ewma.settlingOfSpan(volatilityBars).plus(1));
    }
}
