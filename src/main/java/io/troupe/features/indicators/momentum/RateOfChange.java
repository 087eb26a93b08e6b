package io.troupe.features.indicators.momentum;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Ratio;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;

/**
 * The change against the value {@code bars} ago, relative to it: {@code x(t) / x(t − bars) − 1};
 * 0 if that value is 0. Warm-up: {@code bars}.
 *
 * @param of what it is computed on
 * @param bars how far back, ≥ 1
 * @param unit whether as a fraction or in percent
 */
public record RateOfChange(SeriesFeature of, int bars, Unit unit) implements OnSeries {
    /** How a relative number is written. */
    public enum Unit {
        /** 0.05 for five percent. */
        FRACTION(1),
        /** 5 for five percent. */
        PERCENT(100);

        private final double scale;

        Unit(double scale) {
            this.scale = scale;
        }
    }

    /** Checks the components. */
    public RateOfChange {
        Checked.present("of", of);
        Checked.atLeast(1, "bars", bars);
        Checked.present("unit", unit);
    }

    /** Of the close, in percent. */
    public RateOfChange(int bars) {
        this(Price.CLOSE, bars, Unit.PERCENT);
    }

    @Override
    public Step step() {
        Step before = Steps.lag(bars);
        return value -> {
            double then = before.next(value);
            return unit.scale * Ratio.of(value - then, then, 0);
        };
    }

    @Override
    public int extraBars() {
        return bars;
    }
}
