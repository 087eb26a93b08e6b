package io.troupe.features.rolling;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.math.Dispersion;
import io.troupe.math.rolling.RecentValues;
import io.troupe.math.rolling.RollingComoments;
import io.troupe.math.rolling.RollingKernel;
import io.troupe.math.rolling.RollingMoments;
import java.util.Arrays;

/**
 * The Hurst exponent: how the spread of increments grows with their length. About ½ for a random
 * walk, more for trends, less for what returns to its mean.
 *
 * <p>Estimator: with {@code x = ln(of)}, the slope of {@code ln sd(x(t) − x(t − L))} over {@code
 * ln L} by least squares, for lags {@code L = 1, 2, 4, …} up to {@code bars/4}; sd is the sample
 * standard deviation of the overlapping increments within the last {@code bars + 1} values. This
 * is the generalized exponent of order 2 (Barabási and Vicsek, Multifractality of self-affine
 * fractals, 1991). It is not bounded to 0…1. NaN where one of the deviations is 0, or a price is
 * not positive. O(log bars) per value. Warm-up: bars. A bar without a trade counts with the last
 * close before it. Uses bars ≤ t.
 *
 * @param of a price; its logarithm is measured
 * @param bars how many increments the window has, of the shortest lag, ≥ 16
 */
public record HurstExponent(SeriesFeature of, int bars) implements RollingFeature {
    private static final double LOG_2 = StrictMath.log(2);

    /** Checks the components. */
    public HurstExponent {
        Bars.atLeast(16, "bars", bars);
    }

    /**
     * Of closes.
     *
     * @param bars how many increments the window has, of the shortest lag, ≥ 16
     */
    public HurstExponent(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        return new Scaling(bars);
    }

    @Override
    public int extraBars() {
        return bars;
    }

    /** The estimate under way: moments of the increments of each lag. */
    private static final class Scaling implements RollingKernel {
        private final RecentValues logs;
        private final RollingMoments[] increments;
        private final RollingComoments line;

        Scaling(int bars) {
            int lags = Integer.SIZE - Integer.numberOfLeadingZeros(bars / 4);
            logs = new RecentValues((1 << (lags - 1)) + 1);
            increments = new RollingMoments[lags];
            Arrays.setAll(increments, k -> new RollingMoments(bars + 1 - (1 << k)));
            line = new RollingComoments(lags);
        }

        @Override
        public double next(double value) {
            double log = value > 0 ? StrictMath.log(value) : Double.NaN;
            if (Double.isNaN(log)) {
                return Double.NaN;
            }
            logs.add(log);
            for (int k = 0; k < increments.length; k++) {
                double increment = log - logs.ago(1 << k);
                if (!Double.isNaN(increment)) {
                    increments[k].add(increment);
                }
            }
            return increments[0].isComplete() ? slope() : Double.NaN;
        }

        private double slope() {
            for (int k = 0; k < increments.length; k++) {
                if (increments[k].isConstant(Dispersion.OF_RETURNS)) {
                    return Double.NaN;
                }
                line.add(k * LOG_2, StrictMath.log(increments[k].variance()) / 2);
            }
            return line.slope();
        }
    }
}
