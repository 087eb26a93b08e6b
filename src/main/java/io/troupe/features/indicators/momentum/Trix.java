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
 * TRIX: the change of a triple exponential average from one bar to the next, in percent (Hutson,
 * "Good TRIX", Technical Analysis of Stocks &amp; Commodities, July 1983). Warm-up: {@code 3·(bars
 * − 1) + 1}.
 *
 * @param of what is averaged
 * @param bars length of the averages, ≥ 1
 */
public record Trix(SeriesFeature of, int bars) implements OnSeries {
    /** Checks the components. */
    public Trix {
        Checked.present("of", of);
        Checked.atLeast(1, "bars", bars);
    }

    /** Of the close. */
    public Trix(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public Step step() {
        return Steps.exponential(bars).then(Steps.exponential(bars))
                .then(Steps.exponential(bars))
                .then(new RateOfChange(of, 1, RateOfChange.Unit.PERCENT).step());
    }

    @Override
    public int extraBars() {
        return 3 * (bars - 1) + 1;
    }

    @Override
    public BarCount extraSettlingBars() {
        return Averaging.EXPONENTIAL.settlingBars(bars).times(3).plus(1);
    }
}
