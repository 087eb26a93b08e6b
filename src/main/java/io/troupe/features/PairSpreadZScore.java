package io.troupe.features;

import io.troupe.data.MarketData;
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
public record PairSpreadZScore(int first, int second, int bars) implements Feature {
    private static final double LEAST_DEVIATION = 1e-12;

    /** Checks the window and that there are two assets. */
    public PairSpreadZScore {
        Bars.atLeast(2, "bars", bars);
        if (first == second || first < 0 || second < 0) {
            throw new IllegalArgumentException("first and second must be two assets, were "
                    + first + " and " + second);
        }
    }

    @Override
    public double[] compute(MarketData data) {
        double[] values = new double[data.bars() * data.assets()];
        Arrays.fill(values, Double.NaN);
        if (bars > data.bars()) {
            return values;
        }
        RollingMoments window = new RollingMoments(bars, 1);
        double[] spread = new double[1];
        int begin = Math.max(Listing.firstBar(data, first), Listing.firstBar(data, second));
        for (int bar = begin; bar < data.bars(); bar++) {
            spread[0] = StrictMath.log(data.mark(bar, first) / data.mark(bar, second));
            window.add(spread);
            if (window.isComplete() && window.deviation(0) >= LEAST_DEVIATION) {
                values[bar * data.assets() + first] = (spread[0] - window.mean(0))
                        / window.deviation(0);
            }
        }
        return values;
    }

    @Override
    public int warmupBars() {
        return bars - 1;
    }
}
