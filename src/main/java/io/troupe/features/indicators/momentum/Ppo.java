package io.troupe.features.indicators.momentum;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Averaging;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Ratio;
import io.troupe.features.indicators.Step;
import io.troupe.model.BarCount;

/**
 * The percentage price oscillator: how far a fast average is above a slow one, in percent of the
 * slow one; 0 if that is 0 (Achelis, "Technical Analysis from A to Z", 2000). Warm-up: {@code
 * slowBars − 1}.
 *
 * @param of what it is computed on
 * @param fastBars length of the fast average, ≥ 1
 * @param slowBars length of the slow average, more than the fast one's
 * @param averaging how both average
 */
public record Ppo(SeriesFeature of, int fastBars, int slowBars, Averaging averaging)
        implements OnSeries {
    /** Checks the components. */
    public Ppo {
        Checked.present("of", of);
        Checked.shorter(fastBars, slowBars);
        Checked.present("averaging", averaging);
    }

    /** Of exponential averages of the close. */
    public Ppo(int fastBars, int slowBars) {
        this(Price.CLOSE, fastBars, slowBars, Averaging.EXPONENTIAL);
    }

    @Override
    public Step step() {
        Step fast = averaging.step(fastBars);
        Step slow = averaging.step(slowBars);
        return value -> {
            double near = fast.next(value);
            double far = slow.next(value);
            return 100 * Ratio.of(near - far, far, 0);
        };
    }

    @Override
    public int extraBars() {
        return slowBars - 1;
    }

    @Override
    public BarCount extraSettlingBars() {
        return averaging.settlingBars(slowBars);
    }
}
