package io.troupe.features.indicators.volume;

import io.troupe.data.Field;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.Ratio;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;
import java.util.Set;

/**
 * The volume of a bar relative to the mean of the {@code bars} before it; 1 if nothing was traded
 * in those. Warm-up: {@code bars}.
 *
 * @param bars how many bars it is compared with, ≥ 1
 */
public record RelativeVolume(int bars) implements SeriesFeature {
    private static final Set<Field> COLUMNS = Set.of(Field.CLOSE, Field.VOLUME);

    /** Checks the components. */
    public RelativeVolume {
        Checked.atLeast(1, "bars", bars);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        Step mean = Steps.lag(1).then(Steps.mean(bars));
        return (_, _, _, _, volume) -> Ratio.of(volume, mean.next(volume), 1);
    }

    @Override
    public int warmupBars() {
        return bars;
    }

    @Override
    public Set<Field> needs() {
        return COLUMNS;
    }
}
