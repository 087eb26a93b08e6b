package io.troupe.features.indicators.trend;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Ratio;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;

/**
 * Kaufman's efficiency ratio: how far the value went over some bars as a share of its way, {@code
 * |x(t) − x(t − bars)| / Σ|Δx|}; 0 if it did not move (Kaufman, "Smarter Trading", 1995, chapter
 * 7). From 0 to 1. Warm-up: {@code bars}.
 *
 * @param of what it is computed on
 * @param bars how many changes, ≥ 1
 */
public record EfficiencyRatio(SeriesFeature of, int bars) implements OnSeries {
    /** Checks the components. */
    public EfficiencyRatio {
        Checked.present("of", of);
        Checked.atLeast(1, "bars", bars);
    }

    /** Of the close. */
    public EfficiencyRatio(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public Step step() {
        Step start = Steps.lag(bars);
        Step before = Steps.lag(1);
        Step way = Steps.sum(bars);
        return value -> {
            double net = Math.abs(value - start.next(value));
            double change = Math.abs(value - before.next(value));
            return Double.isNaN(change) ? Double.NaN : Ratio.of(net, way.next(change), 0);
        };
    }

    @Override
    public int extraBars() {
        return bars;
    }
}
