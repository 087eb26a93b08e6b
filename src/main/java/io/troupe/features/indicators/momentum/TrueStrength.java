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
 * The true strength index: {@code 100 · E(E(Δ)) / E(E(|Δ|))}, changes from bar to bar averaged
 * exponentially twice; 0 if nothing changed (Blau, "True Strength Index", Technical Analysis of
 * Stocks &amp; Commodities, November 1991). From −100 to 100. Warm-up: {@code longBars + shortBars
 * − 1}.
 *
 * @param of what it is computed on
 * @param longBars length of the first average, ≥ 1
 * @param shortBars length of the second average, ≥ 1
 */
public record TrueStrength(SeriesFeature of, int longBars, int shortBars)
        implements OnSeries {
    /** Checks the components. */
    public TrueStrength {
        Checked.present("of", of);
        Checked.atLeast(1, "longBars", longBars);
        Checked.atLeast(1, "shortBars", shortBars);
    }

    /** Of the close. */
    public TrueStrength(int longBars, int shortBars) {
        this(Price.CLOSE, longBars, shortBars);
    }

    @Override
    public Step step() {
        Step change = new Momentum(of, 1).step();
        Step directed = twice();
        Step total = twice();
        return change.then(value -> {
            double sum = directed.next(value);
            return 100 * Ratio.of(sum, total.next(Math.abs(value)), 0);
        });
    }

    private Step twice() {
        return Steps.exponential(longBars).then(Steps.exponential(shortBars));
    }

    @Override
    public int extraBars() {
        return longBars + shortBars - 1;
    }

    @Override
    public BarCount extraSettlingBars() {
        return Averaging.EXPONENTIAL.settlingBars(longBars)
                .plus(Averaging.EXPONENTIAL.settlingBars(shortBars)).plus(1);
    }
}
