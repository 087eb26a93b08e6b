package io.troupe.features.indicators.momentum;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Averaging;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;
import io.troupe.model.BarCount;

/**
 * The Schaff trend cycle: the {@link Macd} line, put through the stochastic oscillator and an
 * exponential average of 3 bars twice; 50 where a range is zero (Schaff, 1999; "The Schaff Trend
 * Cycle", Currency Trader, 2008). From 0 to 100. Warm-up: {@code slowBars + 2·cycleBars + 1}.
 *
 * @param of what it is computed on
 * @param cycleBars length of both ranges, ≥ 1
 * @param fastBars length of the fast average, ≥ 1
 * @param slowBars length of the slow average, more than the fast one's
 */
public record SchaffTrendCycle(SeriesFeature of, int cycleBars, int fastBars, int slowBars)
        implements OnSeries {
    private static final int SMOOTHING_BARS = 3;

    /** Checks the components. */
    public SchaffTrendCycle {
        Checked.present("of", of);
        Checked.atLeast(1, "cycleBars", cycleBars);
        Checked.shorter(fastBars, slowBars);
    }

    /** The usual 10, 23, 50 of the close. */
    public SchaffTrendCycle() {
        this(Price.CLOSE, 10, 23, 50);
    }

    @Override
    public Step step() {
        Step macd = new Apo(of, fastBars, slowBars, Averaging.EXPONENTIAL).step();
        return macd.then(Steps.place(cycleBars)).then(Steps.exponential(SMOOTHING_BARS))
                .then(Steps.place(cycleBars)).then(Steps.exponential(SMOOTHING_BARS));
    }

    @Override
    public int extraBars() {
        return slowBars - 1 + 2 * (cycleBars - 1 + SMOOTHING_BARS - 1);
    }

    @Override
    public BarCount extraSettlingBars() {
        BarCount smoothing = Averaging.EXPONENTIAL.settlingBars(SMOOTHING_BARS);
        return Averaging.EXPONENTIAL.settlingBars(slowBars)
                .plus(smoothing.plus(cycleBars - 1).times(2));
    }
}
