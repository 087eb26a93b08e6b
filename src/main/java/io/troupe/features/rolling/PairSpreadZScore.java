package io.troupe.features.rolling;

import io.troupe.features.Bars;
import io.troupe.features.FeatureStream;
import io.troupe.features.PanelRow;
import io.troupe.features.PanelShape;
import io.troupe.features.StreamingFeature;
import io.troupe.math.Dispersion;
import io.troupe.math.rolling.RollingMoments;
import java.util.Arrays;

/**
 * How far the ratio of two prices is from its recent mean, in standard deviations:
 * {@code (x(t) − mean) / sd}, {@code x = ln(close(first)/close(second))}, mean and sample standard
 * deviation over the last {@code bars} values of x, t included.
 *
 * <p>Stands in the column of {@code first}; the other columns are NaN. Warm-up: bars − 1 bars from
 * where both assets trade, NaN before. A bar without a trade counts with the last close before it.
 * NaN where sd is below 1e−12, which is rounding of a constant ratio and no spread. Uses bars ≤ t.
 *
 * @param first index of the asset above the line
 * @param second index of the asset below it, another one
 * @param bars length of the window, ≥ 2
 */
public record PairSpreadZScore(int first, int second, int bars) implements StreamingFeature {
    /** Checks the window and that there are two assets. */
    public PairSpreadZScore {
        Bars.atLeast(2, "bars", bars);
        if (first == second || first < 0 || second < 0) {
            throw new IllegalArgumentException("first and second must be two assets, were "
                    + first + " and " + second);
        }
    }

    @Override
    public FeatureStream stream(PanelShape shape) {
        int last = Math.max(first, second);
        if (last >= shape.assets()) {
            throw new IndexOutOfBoundsException("asset " + last + " of " + shape.assets());
        }
        RollingMoments window = new RollingMoments(bars);
        return (row, values) -> {
            Arrays.fill(values, Double.NaN);
            if (row.isListed(first) && row.isListed(second)) {
                values[first] = zScore(row, window);
            }
        };
    }

    private double zScore(PanelRow row, RollingMoments window) {
        double spread = StrictMath.log(row.close(first) / row.close(second));
        if (Double.isNaN(spread) || Double.isInfinite(spread)) {
            return Double.NaN;
        }
        window.add(spread);
        return window.isComplete() && !window.isConstant(Dispersion.OF_RETURNS)
                ? (spread - window.mean()) / window.deviation()
                : Double.NaN;
    }

    @Override
    public int warmupBars() {
        return bars - 1;
    }
}
