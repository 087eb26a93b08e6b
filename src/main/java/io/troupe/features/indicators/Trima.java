package io.troupe.features.indicators;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;

/**
 * The triangular moving average: weights that rise to the middle of the window and fall again, as
 * the mean of a mean; of lengths {@code (bars + 1) / 2} both for an odd number of bars, {@code
 * bars / 2} and {@code bars / 2 + 1} for an even one (Achelis, "Technical Analysis from A to Z",
 * 2000). Warm-up: {@code bars − 1}.
 *
 * @param of what is averaged
 * @param bars length of the window, ≥ 1
 */
public record Trima(SeriesFeature of, int bars) implements OnSeries {
    /** Checks the components. */
    public Trima {
        Checked.present("of", of);
        Checked.atLeast(1, "bars", bars);
    }

    /** Of the close. */
    public Trima(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public Step step() {
        int inner = (bars + 1) / 2;
        return Steps.mean(inner).then(Steps.mean(bars + 1 - inner));
    }

    @Override
    public int ownWarmupBars() {
        return bars - 1;
    }
}
