package io.troupe.features.indicators.volume;

import io.troupe.data.Field;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Averaging;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;
import io.troupe.model.BarCount;
import java.util.Set;

/**
 * The force index: the exponential average of {@code (close − close(t − 1)) · volume} (Elder,
 * "Trading for a Living", 1993, chapter 42). Warm-up: {@code bars}.
 *
 * @param bars length of the average, ≥ 1; 1 for the raw index
 */
public record ForceIndex(int bars) implements SeriesFeature {
    private static final Set<Field> COLUMNS = Set.of(Field.CLOSE, Field.VOLUME);

    /** Checks the components. */
    public ForceIndex {
        Checked.atLeast(1, "bars", bars);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        Step before = Steps.lag(1);
        Step average = Steps.exponential(bars);
        return (_, _, _, close, volume) -> {
            double force = (close - before.next(close)) * volume;
            return Double.isNaN(force) ? Double.NaN : average.next(force);
        };
    }

    @Override
    public int warmupBars() {
        return bars;
    }

    @Override
    public BarCount settlingBars() {
        return Averaging.EXPONENTIAL.settlingBars(bars).plus(1);
    }

    @Override
    public Set<Field> needs() {
        return COLUMNS;
    }
}
