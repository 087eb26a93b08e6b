package io.troupe.features.indicators.momentum;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Averaging;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Ratio;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;
import io.troupe.model.BarCount;

/**
 * The relative strength index, {@code 100 · U / (U + D)}, where {@code U} and {@code D} are the
 * averages of rises and of falls from one value to the next; 50 if there was neither. From 0 to
 * 100.
 *
 * <p>{@link Averaging#WILDER} is the original: Wilder, "New Concepts in Technical Trading
 * Systems" (1978), section VI. {@link Averaging#SIMPLE} is Cutler's variant, which does not depend
 * on where the data began. Warm-up: {@code bars} changes.
 *
 * @param of what it is computed on
 * @param bars length of the averages, ≥ 1
 * @param averaging how rises and falls are averaged
 */
public record Rsi(SeriesFeature of, int bars, Averaging averaging) implements OnSeries {
    /** Checks the components. */
    public Rsi {
        Checked.present("of", of);
        Checked.atLeast(1, "bars", bars);
        Checked.present("averaging", averaging);
    }

    /** Wilder's, of the close. */
    public Rsi(int bars) {
        this(Price.CLOSE, bars, Averaging.WILDER);
    }

    @Override
    public Step step() {
        Step before = Steps.lag(1);
        Step rises = averaging.step(bars);
        Step falls = averaging.step(bars);
        return value -> {
            double change = value - before.next(value);
            if (Double.isNaN(change)) {
                return Double.NaN;
            }
            double up = rises.next(Math.max(change, 0));
            double down = falls.next(Math.max(-change, 0));
            return 100 * Ratio.of(up, up + down, 0.5);
        };
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
