package io.troupe.features.signals;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.math.econometrics.KalmanRegression;
import io.troupe.model.BarCount;

/**
 * How far the first price is below what a {@link KalmanRegression} on the second expected before
 * the bar, in expected deviations: {@code −e/√Q} of {@code y = slope·x + intercept + e}, y and x
 * the logarithms of both prices as multiples of those where the pair begins.
 *
 * <p>That makes it independent of the units of prices; the hedge ratio, {@link
 * KalmanHedgeRatio}, is then one of values, not of shares. Source: E. P. Chan, <i>Algorithmic
 * Trading</i>, 2013, chapter 3. The filter forgets its beginning slowly and never wholly: it does
 * not settle. O(1) per bar. Uses bars ≤ t.
 *
 * @param first index of the asset that the value is about
 * @param second index of the other asset
 * @param delta how fast the relation may change, in 0…1 without 1, such as 1e−4
 * @param observationVariance variance of y around the relation (Ve), > 0, such as 1e−3
 * @param warmupBars how many bars the filter learns before it has a value, ≥ 1
 */
public record KalmanSpread(int first, int second, double delta, double observationVariance,
        int warmupBars) implements PairFeature {
    /** Checks the components. */
    public KalmanSpread {
        Checked.pair(first, second);
        new KalmanRegression(delta, observationVariance);
        Bars.atLeast(1, "warmupBars", warmupBars);
    }

    @Override
    public PairStream pair(PanelShape shape) {
        KalmanPair pair = new KalmanPair(delta, observationVariance);
        return (first, second) -> pair.take(first, second) <= warmupBars ? Double.NaN
                : pair.score();
    }

    @Override
    public BarCount settlingBars() {
        return BarCount.NEVER;
    }
}
