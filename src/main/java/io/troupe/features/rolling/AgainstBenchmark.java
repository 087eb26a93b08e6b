package io.troupe.features.rolling;

import io.troupe.data.Field;
import io.troupe.features.Bars;
import io.troupe.features.FeatureStream;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.StreamingFeature;
import io.troupe.math.rolling.RollingComoments;
import io.troupe.model.BarCount;
import java.util.Arrays;
import java.util.Set;

/**
 * How a feature of each asset moves together with that of a benchmark over the last {@code bars}
 * bars in which both are defined: with {@link SimpleReturn} and {@link PairStatistic#SLOPE} it is
 * the beta to the market.
 *
 * <p>x is the benchmark's value, y the asset's. Computed in O(1) without subtraction: errors do
 * not outlive the window. Warm-up: bars − 1 from where both are defined; a bar in which one is
 * not has no value and does not enter the window. Uses bars ≤ t.
 *
 * @param of what is compared
 * @param benchmark with which it is compared
 * @param bars how many pairs, ≥ 2
 * @param statistic which figure
 */
public record AgainstBenchmark(SeriesFeature of, Benchmark benchmark, int bars,
        PairStatistic statistic)
        implements StreamingFeature {
    /** Checks the components. */
    public AgainstBenchmark {
        Bars.atLeast(2, "bars", bars);
    }

    @Override
    public FeatureStream stream(PanelShape shape) {
        if (benchmark instanceof Benchmark.Asset(int asset) && asset >= shape.assets()) {
            throw new IndexOutOfBoundsException("asset " + asset + " of " + shape.assets());
        }
        FeatureStream input = of.stream(shape);
        RollingComoments[] pairs = new RollingComoments[shape.assets()];
        Arrays.setAll(pairs, _ -> new RollingComoments(bars));
        return (row, values) -> {
            input.next(row, values);
            double x = benchmark.of(row, values);
            for (int asset = 0; asset < values.length; asset++) {
                values[asset] = next(pairs[asset], x, values[asset]);
            }
        };
    }

    private double next(RollingComoments pairs, double x, double y) {
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return Double.NaN;
        }
        pairs.add(x, y);
        return pairs.isComplete() ? statistic.of(pairs, bars) : Double.NaN;
    }

    @Override
    public Set<Field> needs() {
        return of.needs();
    }

    @Override
    public int warmupBars() {
        return Bars.warmup(of.warmupBars(), bars - 1);
    }

    @Override
    public BarCount settlingBars() {
        return of.settlingBars().plus(bars - 1);
    }
}
