package io.troupe.features.indicators.volatility;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;
import io.troupe.math.Dispersion;

/**
 * The Sortino ratio of the last returns, per bar and not annualized: their mean less the target,
 * divided by the root of the mean of {@code min(return − target, 0)²} over all of them; 0 if no
 * return was below the target (Sortino and Price, "Performance Measurement in a Downside Risk
 * Framework", Journal of Investing, 1994). Warm-up: {@code bars}.
 *
 * @param of what the simple returns are of
 * @param bars how many returns, ≥ 1
 * @param target the least acceptable return per bar, as a fraction
 */
public record RollingSortino(SeriesFeature of, int bars, double target)
        implements OnSeries {
    /** Checks the components. */
    public RollingSortino {
        Checked.present("of", of);
        Checked.atLeast(1, "bars", bars);
        Checked.finite("target", target);
    }

    /** Of the close, with a target of 0. */
    public RollingSortino(int bars) {
        this(Price.CLOSE, bars, 0);
    }

    @Override
    public Step step() {
        Step mean = Steps.mean(bars);
        Step squares = Steps.mean(bars);
        return Steps.returns().then(value -> {
            double shortfall = Math.min(value - target, 0);
            double excess = mean.next(value) - target;
            double below = squares.next(shortfall * shortfall);
            return Dispersion.isNone(below * bars, bars, Dispersion.OF_RETURNS) ? 0
                    : excess / Math.sqrt(below);
        });
    }

    @Override
    public int extraBars() {
        return bars;
    }
}
