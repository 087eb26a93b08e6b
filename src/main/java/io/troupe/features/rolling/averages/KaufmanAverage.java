package io.troupe.features.rolling.averages;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.rolling.RollingFeature;
import io.troupe.math.rolling.ExponentialMean;
import io.troupe.math.rolling.RecentValues;
import io.troupe.math.rolling.RollingKernel;
import io.troupe.math.rolling.RollingSum;
import io.troupe.model.BarCount;

/**
 * Kaufman's adaptive moving average {@code m(t) = m(t−1) + c²(x(t) − m(t−1))}, {@code c = e(f −
 * s) + s}, {@code f = 2/(fastBars + 1)}, {@code s = 2/(slowBars + 1)}, with the efficiency ratio
 * {@code e = |x(t) − x(t − bars)| / Σ|x(k) − x(k−1)|} over the last {@code bars} changes.
 *
 * <p>Begins with {@code x(bars − 1)} as the value before its first. Where nothing changed, e is
 * 1, as in TA-Lib. Warm-up: bars. It settles at the latest when a start in pure noise weighs less
 * than 1e−12. A bar without a trade counts with the last close before it. Uses bars ≤ t. Source:
 * Kaufman, Smarter Trading (1995).
 *
 * @param of what it is computed on
 * @param bars over how many changes efficiency is measured, ≥ 1
 * @param fastBars length of the average it becomes in a pure trend, ≥ 1
 * @param slowBars length of the average it becomes in pure noise, ≥ fastBars
 */
public record KaufmanAverage(SeriesFeature of, int bars, int fastBars, int slowBars)
        implements RollingFeature {
    /** Checks the components. */
    public KaufmanAverage {
        Bars.atLeast(1, "bars", bars);
        Bars.atLeast(1, "fastBars", fastBars);
        Bars.atLeast(fastBars, "slowBars", slowBars);
    }

    /**
     * The average of closes with Kaufman's lengths, 2 and 30.
     *
     * @param bars over how many changes efficiency is measured, ≥ 1
     */
    public KaufmanAverage(int bars) {
        this(Price.CLOSE, bars, 2, 30);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        return new Smoothing(bars, speed(fastBars), speed(slowBars));
    }

    @Override
    public int extraBars() {
        return bars;
    }

    @Override
    public BarCount extraSettlingBars() {
        return ExponentialMean.settlingCount(speed(slowBars) * speed(slowBars)).plus(bars);
    }

    private static double speed(int bars) {
        return 2.0 / (bars + 1.0);
    }

    /** The average under way. */
    private static final class Smoothing implements RollingKernel {
        private final RecentValues recent;
        private final RollingSum changes;
        private final int bars;
        private final double fast;
        private final double slow;
        private double mean = Double.NaN;
        private double before = Double.NaN;

        Smoothing(int bars, double fast, double slow) {
            this.bars = bars;
            this.fast = fast;
            this.slow = slow;
            recent = new RecentValues(bars + 1);
            changes = new RollingSum(bars);
        }

        @Override
        public double next(double value) {
            recent.add(value);
            double noise = Double.isNaN(before) ? Double.NaN
                    : changes.next(Math.abs(value - before));
            if (!Double.isNaN(noise)) {
                double start = Double.isNaN(mean) ? before : mean;
                double speed = efficiency(value, noise) * (fast - slow) + slow;
                mean = start + speed * speed * (value - start);
            }
            before = value;
            return mean;
        }

        private double efficiency(double value, double noise) {
            double change = Math.abs(value - recent.ago(bars));
            return noise <= change ? 1 : change / noise;
        }
    }
}
