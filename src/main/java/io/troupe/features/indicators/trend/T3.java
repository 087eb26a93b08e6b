package io.troupe.features.indicators.trend;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Averaging;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;
import io.troupe.model.BarCount;

/**
 * Tillson's T3: three times over the generalized double exponential average {@code (1 + v)·E −
 * v·E(E)}, where {@code E} is the exponential average (Tillson, "Smoothing Techniques for More
 * Accurate Signals", Technical Analysis of Stocks &amp; Commodities, January 1998). Warm-up:
 * {@code 6·(bars − 1)}.
 *
 * @param of what is averaged
 * @param bars length of the averages, ≥ 1
 * @param volumeFactor the {@code v} above, from 0 (three plain averages) to 1 (three double ones)
 */
public record T3(SeriesFeature of, int bars, double volumeFactor) implements OnSeries {
    /** Checks the components. */
    public T3 {
        Checked.present("of", of);
        Checked.atLeast(1, "bars", bars);
        Checked.within("volumeFactor", 0, 1, volumeFactor);
    }

    /** Of the close, with a factor of 0.7. */
    public T3(int bars) {
        this(Price.CLOSE, bars, 0.7);
    }

    @Override
    public Step step() {
        return Steps.generalizedDema(bars, volumeFactor)
                .then(Steps.generalizedDema(bars, volumeFactor))
                .then(Steps.generalizedDema(bars, volumeFactor));
    }

    @Override
    public int extraBars() {
        return 6 * (bars - 1);
    }

    @Override
    public BarCount extraSettlingBars() {
        return Averaging.EXPONENTIAL.settlingBars(bars).times(6);
    }
}
