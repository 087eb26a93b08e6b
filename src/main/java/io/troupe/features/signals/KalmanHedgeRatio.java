package io.troupe.features.signals;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.math.econometrics.KalmanRegression;
import io.troupe.model.BarCount;

/**
 * The slope of the {@link KalmanRegression} behind a {@link KalmanSpread}: what value of the second
 * asset to sell for one of the first. A figure, not a signal; parameters, source and settling as
 * there.
 *
 * @param first index of the asset that the value is about
 * @param second index of the other asset
 * @param delta how fast the relation may change, in 0…1 without 1, such as 1e−4
 * @param observationVariance variance of y around the relation (Ve), > 0, such as 1e−3
 * @param warmupBars how many bars the filter learns before it has a value, ≥ 1
 */
public record KalmanHedgeRatio(int first, int second, double delta, double observationVariance,
        int warmupBars) implements PairFeature {
    /** Checks the components. */
    public KalmanHedgeRatio {
        Checked.pair(first, second);
        new KalmanRegression(delta, observationVariance);
        Bars.atLeast(1, "warmupBars", warmupBars);
    }

    @Override
    public PairStream pair(PanelShape shape) {
        KalmanPair pair = new KalmanPair(delta, observationVariance);
        return (first, second) -> pair.take(first, second) <= warmupBars ? Double.NaN
                : pair.filter().slope();
    }

    @Override
    public BarCount settlingBars() {
        return BarCount.NEVER;
    }
}
