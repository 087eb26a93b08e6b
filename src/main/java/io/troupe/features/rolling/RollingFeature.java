package io.troupe.features.rolling;

import io.troupe.data.Field;
import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.math.rolling.RollingKernel;
import io.troupe.model.BarCount;
import java.util.Set;

/**
 * A feature computed on the values of another one of the same asset, such as its mean over a
 * window. A bar in which the other is undefined has no value and does not enter the window.
 */
public interface RollingFeature extends SeriesFeature {
    /** What it is computed on. */
    SeriesFeature of();

    /** What follows the values of {@link #of()} in one asset, from the first defined one on. */
    RollingKernel kernel(PanelShape shape);

    @Override
    default SeriesStream series(PanelShape shape) {
        RollingKernel kernel = kernel(shape);
        if (of() == Price.CLOSE) {
            return (_, _, _, close, _) -> kernel.next(close);
        }
        SeriesStream input = of().series(shape);
        return (open, high, low, close, volume) -> {
            double value = input.next(open, high, low, close, volume);
            return Double.isNaN(value) ? Double.NaN : kernel.next(value);
        };
    }

    /** How many values of {@link #of()} pass before its own first one. */
    default int extraBars() {
        return 0;
    }

    /** After how many values of {@link #of()} its own no longer depend on the first ones. */
    default BarCount extraSettlingBars() {
        return BarCount.of(extraBars());
    }

    @Override
    default int warmupBars() {
        return Bars.warmup(of().warmupBars(), extraBars());
    }

    @Override
    default BarCount settlingBars() {
        return BarCount.max(BarCount.of(warmupBars()),
                of().settlingBars().plus(extraSettlingBars()));
    }

    @Override
    default Set<Field> needs() {
        return of().needs();
    }
}
