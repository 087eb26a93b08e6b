package io.troupe.features.indicators.momentum;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Averaging;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Step;
import io.troupe.model.BarCount;

/**
 * The Chande momentum oscillator, {@code 100 · (U − D) / (U + D)}, where {@code U} and {@code D}
 * are the averages of rises and of falls from one value to the next; 0 if there was neither. From
 * −100 to 100, {@code 2 · RSI − 100} with the same averages.
 *
 * <p>{@link Averaging#SIMPLE} is the original: Chande and Kroll, "The New Technical Trader"
 * (1994), chapter 5; the widespread TA-Lib takes {@link Averaging#WILDER}. Warm-up: {@code bars}
 * changes.
 *
 * @param of what it is computed on
 * @param bars length of the averages, ≥ 1
 * @param averaging how rises and falls are averaged
 */
public record Cmo(SeriesFeature of, int bars, Averaging averaging) implements OnSeries {
    /** Checks the components. */
    public Cmo {
        Checked.present("of", of);
        Checked.atLeast(1, "bars", bars);
        Checked.present("averaging", averaging);
    }

    /** Chande's, of the close. */
    public Cmo(int bars) {
        this(Price.CLOSE, bars, Averaging.SIMPLE);
    }

    @Override
    public Step step() {
        Step strength = new Rsi(of, bars, averaging).step();
        return value -> 2 * strength.next(value) - 100;
    }

    @Override
    public int extraBars() {
        return bars;
    }

    @Override
    public BarCount extraSettlingBars() {
        return averaging.settlingBars(bars).plus(1);
    }
}
