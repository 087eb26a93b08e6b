package io.troupe.features.indicators.momentum;

import io.troupe.data.Field;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Averaging;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnRanges;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Step;
import java.util.Set;

/**
 * The awesome oscillator: a fast less a slow mean of the middles of bars (Williams, "New Trading
 * Dimensions", 1998). Warm-up: {@code slowBars − 1}.
 *
 * @param fastBars length of the fast mean, ≥ 1
 * @param slowBars length of the slow mean, more than the fast one's
 */
public record AwesomeOscillator(int fastBars, int slowBars) implements OnSeries {
    /** Checks the components. */
    public AwesomeOscillator {
        Checked.shorter(fastBars, slowBars);
    }

    /** The usual 5, 34. */
    public AwesomeOscillator() {
        this(5, 34);
    }

    @Override
    public SeriesFeature of() {
        return Price.MEDIAN;
    }

    @Override
    public Set<Field> needs() {
        return OnRanges.COLUMNS;
    }

    @Override
    public Step step() {
        return new Apo(Price.MEDIAN, fastBars, slowBars, Averaging.SIMPLE).step();
    }

    @Override
    public int extraBars() {
        return slowBars - 1;
    }
}
