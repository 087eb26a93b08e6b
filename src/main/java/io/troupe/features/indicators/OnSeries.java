package io.troupe.features.indicators;

import io.troupe.data.Field;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import java.util.Set;

/** An indicator of one number per bar, which is another feature's value. */
interface OnSeries extends SeriesFeature {
    /** What it is computed on. */
    SeriesFeature input();

    /** Begins before the first defined value of the input. */
    Step step();

    /** How many defined values of the input pass before the first value. */
    int ownWarmupBars();

    /** After how many defined values of the input it is settled. */
    default int ownSettlingBars() {
        return ownWarmupBars();
    }

    @Override
    default SeriesStream series(PanelShape shape) {
        SeriesStream in = input().series(shape);
        Step step = step();
        return (open, high, low, close, volume) -> {
            double value = in.next(open, high, low, close, volume);
            return Double.isNaN(value) ? Double.NaN : step.next(value);
        };
    }

    @Override
    default int warmupBars() {
        return Math.addExact(input().warmupBars(), ownWarmupBars());
    }

    @Override
    default int settlingBars() {
        return Settling.sum(input().settlingBars(), ownSettlingBars());
    }

    @Override
    default Set<Field> needs() {
        return input().needs();
    }
}
