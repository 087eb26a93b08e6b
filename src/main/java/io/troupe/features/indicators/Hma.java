package io.troupe.features.indicators;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;

/**
 * The Hull moving average: the weighted average over {@code ⌊√bars⌋} of {@code 2·W(bars / 2) −
 * W(bars)}, where {@code W} is the weighted average (Hull, "How to reduce lag in a moving
 * average", 2005). Warm-up: {@code bars + ⌊√bars⌋ − 2}.
 *
 * @param of what is averaged
 * @param bars length of the longest average, ≥ 2
 */
public record Hma(SeriesFeature of, int bars) implements OnSeries {
    /** Checks the components. */
    public Hma {
        Checked.present("of", of);
        Checked.atLeast(2, "bars", bars);
    }

    /** Of the close. */
    public Hma(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public Step step() {
        Step half = Steps.weighted(bars / 2);
        Step whole = Steps.weighted(bars);
        Step raw = value -> 2 * half.next(value) - whole.next(value);
        return raw.then(Steps.weighted(smoothingBars()));
    }

    private int smoothingBars() {
        return (int) Math.sqrt(bars);
    }

    @Override
    public int ownWarmupBars() {
        return bars + smoothingBars() - 2;
    }
}
