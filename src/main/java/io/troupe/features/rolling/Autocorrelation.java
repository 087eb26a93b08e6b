package io.troupe.features.rolling;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.math.rolling.RecentValues;
import io.troupe.math.rolling.RollingComoments;
import io.troupe.math.rolling.RollingKernel;

/**
 * Pearson's correlation of the last {@code bars} values with those {@code lagBars} before each.
 *
 * <p>Each side has its own mean, as pandas {@code rolling.corr} with {@code shift} has it. NaN
 * where one side's values are all equal. Warm-up: bars + lagBars − 1. Computed in O(1) without
 * subtraction: errors do not outlive the window. A bar without a trade counts with the last close
 * before it. Uses bars ≤ t.
 *
 * @param of what it is computed on
 * @param bars how many pairs of values, ≥ 2
 * @param lagBars how far apart the two values of a pair are, ≥ 1
 */
public record Autocorrelation(SeriesFeature of, int bars, int lagBars) implements RollingFeature {
    /** Checks the components. */
    public Autocorrelation {
        Bars.atLeast(2, "bars", bars);
        Bars.atLeast(1, "lagBars", lagBars);
    }

    /**
     * Of returns from one close to the next.
     *
     * @param bars how many pairs of values, ≥ 2
     * @param lagBars how far apart the two values of a pair are, ≥ 1
     */
    public Autocorrelation(int bars, int lagBars) {
        this(new SimpleReturn(1), bars, lagBars);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        RecentValues recent = new RecentValues(lagBars + 1);
        RollingComoments pairs = new RollingComoments(bars);
        return value -> {
            recent.add(value);
            double before = recent.ago(lagBars);
            if (Double.isNaN(before)) {
                return Double.NaN;
            }
            pairs.add(before, value);
            return pairs.isComplete() ? pairs.correlation() : Double.NaN;
        };
    }

    @Override
    public int extraBars() {
        return bars + lagBars - 1;
    }
}
