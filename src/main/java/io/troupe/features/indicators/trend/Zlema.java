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
 * The zero-lag exponential moving average: the exponential average of {@code x + (x − x(t −
 * lag))}, where {@code lag = ⌊(bars − 1) / 2⌋} (Ehlers and Way, "Zero Lag (Well, Almost)",
 * Technical Analysis of Stocks &amp; Commodities, November 2010). Warm-up: {@code lag + bars − 1}.
 *
 * @param of what is averaged
 * @param bars length of the average, ≥ 1
 */
public record Zlema(SeriesFeature of, int bars) implements OnSeries {
    /** Checks the components. */
    public Zlema {
        Checked.present("of", of);
        Checked.atLeast(1, "bars", bars);
    }

    /** Of the close. */
    public Zlema(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public Step step() {
        Step before = Steps.lag(lagBars());
        Step ahead = value -> 2 * value - before.next(value);
        return ahead.then(Steps.exponential(bars));
    }

    private int lagBars() {
        return (bars - 1) / 2;
    }

    @Override
    public int extraBars() {
        return lagBars() + bars - 1;
    }

    @Override
    public BarCount extraSettlingBars() {
        return Averaging.EXPONENTIAL.settlingBars(bars).plus(lagBars());
    }
}
