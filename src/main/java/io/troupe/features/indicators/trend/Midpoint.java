package io.troupe.features.indicators.trend;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;

/**
 * Half-way between the highest and the lowest of the last values. Warm-up: {@code bars − 1}.
 *
 * @param of what it is computed on
 * @param bars length of the window, ≥ 1
 */
public record Midpoint(SeriesFeature of, int bars) implements OnSeries {
    /** Checks the components. */
    public Midpoint {
        Checked.present("of", of);
        Checked.atLeast(1, "bars", bars);
    }

    /** Of the close. */
    public Midpoint(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public Step step() {
        Step highest = Steps.highest(bars);
        Step lowest = Steps.lowest(bars);
        return value -> (highest.next(value) + lowest.next(value)) / 2;
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }
}
