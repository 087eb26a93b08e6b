package io.troupe.features.rolling;

import io.troupe.data.Field;
import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.math.rolling.RollingComoments;
import io.troupe.model.BarCount;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How two features of the same asset move together over the last {@code bars} bars in which both
 * are defined: covariance, correlation or the regression of one on the other.
 *
 * <p>Computed in O(1) without subtraction: errors do not outlive the window. Warm-up: bars − 1
 * from where both are defined; a bar in which one is not has no value and does not enter the
 * window. Uses bars ≤ t.
 *
 * @param of y, the explained
 * @param on x, what it is regressed on
 * @param bars how many pairs, ≥ 2
 * @param statistic which figure
 */
public record RollingPair(SeriesFeature of, SeriesFeature on, int bars, PairStatistic statistic)
        implements SeriesFeature {
    /** Checks the components. */
    public RollingPair {
        Bars.atLeast(2, "bars", bars);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        SeriesStream ys = of.series(shape);
        SeriesStream xs = on.series(shape);
        RollingComoments pairs = new RollingComoments(bars);
        return (open, high, low, close, volume) -> {
            double y = ys.next(open, high, low, close, volume);
            double x = xs.next(open, high, low, close, volume);
            if (Double.isNaN(x) || Double.isNaN(y)) {
                return Double.NaN;
            }
            pairs.add(x, y);
            return pairs.isComplete() ? statistic.of(pairs, bars) : Double.NaN;
        };
    }

    @Override
    public Set<Field> needs() {
        return Stream.of(of, on).flatMap(input -> input.needs().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int warmupBars() {
        return Bars.warmup(Math.max(of.warmupBars(), on.warmupBars()), bars - 1);
    }

    @Override
    public BarCount settlingBars() {
        return BarCount.max(of.settlingBars(), on.settlingBars()).plus(bars - 1);
    }
}
