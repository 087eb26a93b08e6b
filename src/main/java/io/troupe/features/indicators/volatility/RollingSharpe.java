package io.troupe.features.indicators.volatility;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Ratio;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;

/**
 * The Sharpe ratio of the last returns, per bar and not annualized: their mean less the riskless
 * return, divided by their standard deviation (divided by {@code bars}); 0 if that is 0 (Sharpe,
 * "The Sharpe Ratio", Journal of Portfolio Management, 1994). Warm-up: {@code bars}.
 *
 * @param of what the simple returns are of
 * @param bars how many returns, ≥ 2
 * @param riskless the riskless return per bar, as a fraction
 */
public record RollingSharpe(SeriesFeature of, int bars, double riskless)
        implements OnSeries {
    /** Checks the components. */
    public RollingSharpe {
        Checked.present("of", of);
        Checked.atLeast(2, "bars", bars);
        Checked.finite("riskless", riskless);
    }

    /** Of the close, with a riskless return of 0. */
    public RollingSharpe(int bars) {
        this(Price.CLOSE, bars, 0);
    }

    @Override
    public Step step() {
        Step mean = Steps.mean(bars);
        Step deviation = Steps.deviationOfReturns(bars);
        return Steps.returns().then(value -> {
            double excess = mean.next(value) - riskless;
            return Ratio.of(excess, deviation.next(value), 0);
        });
    }

    @Override
    public int extraBars() {
        return bars;
    }
}
