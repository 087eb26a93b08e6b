package io.troupe.features.rolling.volatility;

import io.troupe.data.Field;
import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.features.rolling.Ratio;
import io.troupe.math.rolling.RollingMean;
import io.troupe.math.rolling.RollingMoments;
import java.util.Set;

/**
 * Yang and Zhang's estimate of volatility, which neither drift nor jumps at the opening bias:
 * {@code √(V₀ + k·V₁ + (1 − k)·V₂)} over the last {@code bars} bars, with V₀ the sample variance
 * of {@code ln(O(t)/C(t−1))}, V₁ that of {@code ln(C/O)}, V₂ the mean of Rogers and Satchell's
 * terms, and {@code k = 0.34/(1.34 + (bars + 1)/(bars − 1))}.
 *
 * <p>Warm-up: bars, since the first needs a close before. A bar without a trade counts as one at
 * the last close, which lowers the figure; one with a price that is not positive has no value and
 * does not enter the window. Uses bars ≤ t. Source: Yang and Zhang, Drift-independent volatility
 * estimation based on high, low, open, and close prices (2000).
 *
 * @param bars length of the window, ≥ 2
 * @param horizon of a bar or of a year
 */
public record YangZhangVolatility(int bars, Horizon horizon) implements SeriesFeature {
    /** Checks the components. */
    public YangZhangVolatility {
        Bars.atLeast(2, "bars", bars);
    }

    /**
     * A year's.
     *
     * @param bars length of the window, ≥ 2
     */
    public YangZhangVolatility(int bars) {
        this(bars, Horizon.YEAR);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        return new Estimate(bars, horizon.factor(shape));
    }

    @Override
    public Set<Field> needs() {
        return Set.of(Field.OPEN, Field.HIGH, Field.LOW, Field.CLOSE);
    }

    @Override
    public int warmupBars() {
        return bars;
    }

    /** The estimate under way in one asset. */
    private static final class Estimate implements SeriesStream {
        private final RollingMoments jumps;
        private final RollingMoments changes;
        private final RollingMean ranges;
        private final double weight;
        private final double factor;
        private double before = Double.NaN;

        Estimate(int bars, double factor) {
            jumps = new RollingMoments(bars);
            changes = new RollingMoments(bars);
            ranges = new RollingMean(bars);
            weight = 0.34 / (1.34 + (bars + 1.0) / (bars - 1.0));
            this.factor = factor;
        }

        @Override
        public double next(double open, double high, double low, double close, double volume) {
            double jump = Ratio.logOf(open, before);
            double change = Ratio.logOf(close, open);
            double range = RangeTerms.rogersSatchell(open, high, low, change);
            before = close;
            if (Double.isNaN(jump) || Double.isNaN(change) || !RangeTerms.isDefined(range)) {
                return Double.NaN;
            }
            jumps.add(jump);
            changes.add(change);
            double within = ranges.next(range);
            return Math.sqrt(jumps.variance() + weight * changes.variance()
                    + (1 - weight) * Math.max(within, 0)) * factor;
        }
    }
}
