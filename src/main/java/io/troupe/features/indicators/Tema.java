package io.troupe.features.indicators;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;

/**
 * The triple exponential moving average: {@code 3·E − 3·E(E) + E(E(E))}, where {@code E} is the
 * exponential average (Mulloy, "Smoothing Data with Less Lag", Technical Analysis of Stocks &amp;
 * Commodities, February 1994). Warm-up: {@code 3·(bars − 1)}.
 *
 * @param of what is averaged
 * @param bars length of the averages, ≥ 1
 */
public record Tema(SeriesFeature of, int bars) implements OnSeries {
    /** Checks the components. */
    public Tema {
        Checked.present("of", of);
        Checked.atLeast(1, "bars", bars);
    }

    /** Of the close. */
    public Tema(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public Step step() {
        Step first = Steps.exponential(bars);
        Step second = Steps.exponential(bars);
        Step third = Steps.exponential(bars);
        return first.then(once -> {
            double twice = second.next(once);
            return Double.isNaN(twice) ? Double.NaN : 3 * (once - twice) + third.next(twice);
        });
    }

    @Override
    public int ownWarmupBars() {
        return 3 * (bars - 1);
    }

    @Override
    public int ownSettlingBars() {
        return Settling.times(3, Averaging.EXPONENTIAL.settlingBars(bars));
    }
}
