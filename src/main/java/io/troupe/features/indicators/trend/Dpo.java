package io.troupe.features.indicators.trend;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;

/**
 * The detrended price oscillator: the value {@code bars / 2 + 1} bars ago less the mean of the
 * last {@code bars} values (Achelis, "Technical Analysis from A to Z", 2000). On a chart it is
 * drawn that many bars to the left; here the value is at the bar at which it is known. Warm-up:
 * {@code max(bars − 1, bars / 2 + 1)}.
 *
 * @param of what it is computed on
 * @param bars length of the mean, ≥ 1
 */
public record Dpo(SeriesFeature of, int bars) implements OnSeries {
    /** Checks the components. */
    public Dpo {
        Checked.present("of", of);
        Checked.atLeast(1, "bars", bars);
    }

    /** Of the close. */
    public Dpo(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public Step step() {
        Step before = Steps.lag(bars / 2 + 1);
        Step mean = Steps.mean(bars);
        return value -> before.next(value) - mean.next(value);
    }

    @Override
    public int extraBars() {
        return Math.max(bars - 1, bars / 2 + 1);
    }
}
