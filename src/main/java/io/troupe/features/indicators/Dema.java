package io.troupe.features.indicators;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;

/**
 * The double exponential moving average: {@code 2·E − E(E)}, where {@code E} is the exponential
 * average (Mulloy, "Smoothing Data with Faster Moving Averages", Technical Analysis of Stocks
 * &amp; Commodities, January 1994). Warm-up: {@code 2·(bars − 1)}.
 *
 * @param of what is averaged
 * @param bars length of the averages, ≥ 1
 */
public record Dema(SeriesFeature of, int bars) implements OnSeries {
    /** Checks the components. */
    public Dema {
        Checked.present("of", of);
        Checked.atLeast(1, "bars", bars);
    }

    /** Of the close. */
    public Dema(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public Step step() {
        return Steps.generalizedDema(bars, 1);
    }

    @Override
    public int ownWarmupBars() {
        return 2 * (bars - 1);
    }

    @Override
    public int ownSettlingBars() {
        return Settling.times(2, Averaging.EXPONENTIAL.settlingBars(bars));
    }
}
