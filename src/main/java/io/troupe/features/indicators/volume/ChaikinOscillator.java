package io.troupe.features.indicators.volume;

import io.troupe.data.Field;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Averaging;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;
import io.troupe.model.BarCount;
import java.util.Set;

/**
 * The Chaikin oscillator: a fast less a slow exponential average of the {@link
 * AccumulationDistribution} line (Chaikin; Achelis, "Technical Analysis from A to Z", 2000). Both
 * averages start with the line's first value, as that has no level of its own. Warm-up: {@code
 * slowBars − 1}.
 *
 * @param fastBars length of the fast average, ≥ 1
 * @param slowBars length of the slow average, more than the fast one's
 */
public record ChaikinOscillator(int fastBars, int slowBars) implements OnSeries {
    /** Checks the components. */
    public ChaikinOscillator {
        Checked.shorter(fastBars, slowBars);
    }

    /** The usual 3, 10. */
    public ChaikinOscillator() {
        this(3, 10);
    }

    @Override
    public SeriesFeature of() {
        return new AccumulationDistribution();
    }

    @Override
    public Set<Field> needs() {
        return OnVolume.COLUMNS;
    }

    @Override
    public Step step() {
        Step fast = Steps.exponentialFromFirst(fastBars, slowBars);
        Step slow = Steps.exponentialFromFirst(slowBars, slowBars);
        return value -> fast.next(value) - slow.next(value);
    }

    @Override
    public int extraBars() {
        return slowBars - 1;
    }

    @Override
    public BarCount settlingBars() {
        return Averaging.EXPONENTIAL.settlingBars(slowBars);
    }
}
