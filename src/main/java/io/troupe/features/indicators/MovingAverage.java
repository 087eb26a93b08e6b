package io.troupe.features.indicators;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;

/**
 * An average of any of the {@linkplain Averaging usual kinds}, for indicators that leave the kind
 * open. Warm-up: {@code bars − 1}.
 *
 * @param of what is averaged
 * @param bars length of the average, ≥ 1
 * @param averaging how it averages
 */
public record MovingAverage(SeriesFeature of, int bars, Averaging averaging)
        implements OnSeries {
    /** Checks the components. */
    public MovingAverage {
        Checked.present("of", of);
        Checked.atLeast(1, "bars", bars);
        Checked.present("averaging", averaging);
    }

    /** Of the close. */
    public MovingAverage(int bars, Averaging averaging) {
        this(Price.CLOSE, bars, averaging);
    }

    @Override
    public Step step() {
        return averaging.step(bars);
    }

    @Override
    public int ownWarmupBars() {
        return bars - 1;
    }

    @Override
    public int ownSettlingBars() {
        return averaging.settlingBars(bars);
    }
}
