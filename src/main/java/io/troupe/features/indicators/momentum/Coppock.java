package io.troupe.features.indicators.momentum;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;

/**
 * The Coppock curve: the weighted average of the sum of two rates of change in percent (Coppock,
 * Barron's, October 1962; of monthly bars). Warm-up: {@code longBars + bars − 1}.
 *
 * @param of what it is computed on
 * @param shortBars how far back the nearer change goes, ≥ 1
 * @param longBars how far back the farther change goes, ≥ the nearer
 * @param bars length of the average, ≥ 1
 */
public record Coppock(SeriesFeature of, int shortBars, int longBars, int bars)
        implements OnSeries {
    /** Checks the components. */
    public Coppock {
        Checked.present("of", of);
        Checked.atLeast(1, "shortBars", shortBars);
        Checked.atLeast(shortBars, "longBars", longBars);
        Checked.atLeast(1, "bars", bars);
    }

    /** The usual 11, 14, 10 of the close. */
    public Coppock() {
        this(Price.CLOSE, 11, 14, 10);
    }

    @Override
    public Step step() {
        Step near = new RateOfChange(of, shortBars, RateOfChange.Unit.PERCENT).step();
        Step far = new RateOfChange(of, longBars, RateOfChange.Unit.PERCENT).step();
        Step sum = value -> near.next(value) + far.next(value);
        return sum.then(Steps.weighted(bars));
    }

    @Override
    public int extraBars() {
        return longBars + bars - 1;
    }
}
