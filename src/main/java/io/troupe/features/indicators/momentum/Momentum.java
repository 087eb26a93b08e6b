package io.troupe.features.indicators.momentum;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;

/**
 * The change against the value {@code bars} ago: {@code x(t) − x(t − bars)}. Warm-up: {@code
 * bars}.
 *
 * @param of what it is computed on
 * @param bars how far back, ≥ 1
 */
public record Momentum(SeriesFeature of, int bars) implements OnSeries {
    /** Checks the components. */
    public Momentum {
        Checked.present("of", of);
        Checked.atLeast(1, "bars", bars);
    }

    /** Of the close. */
    public Momentum(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public Step step() {
        Step before = Steps.lag(bars);
        return value -> value - before.next(value);
    }

    @Override
    public int extraBars() {
        return bars;
    }
}
