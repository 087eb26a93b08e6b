package io.troupe.features.indicators.trend;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Averaging;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.momentum.Cmo;
import io.troupe.model.BarCount;

/**
 * The variable index dynamic average: an exponential average whose share, {@code 2 / (bars + 1)},
 * is multiplied by {@code |CMO| / 100} of the last {@code momentumBars} changes (Chande and Kroll,
 * "The New Technical Trader", 1994, chapter 3, with the index of chapter 5). It begins with the
 * value at which the {@link Cmo} is first defined. Warm-up: {@code momentumBars}. How fast it
 * forgets depends on the prices, so that it never settles for sure.
 *
 * @param of what is averaged
 * @param momentumBars length of the momentum oscillator, ≥ 1
 * @param bars length of the average, ≥ 1
 */
public record Vidya(SeriesFeature of, int momentumBars, int bars) implements OnSeries {
    /** Checks the components. */
    public Vidya {
        Checked.present("of", of);
        Checked.atLeast(1, "momentumBars", momentumBars);
        Checked.atLeast(1, "bars", bars);
    }

    /** Of the close. */
    public Vidya(int momentumBars, int bars) {
        this(Price.CLOSE, momentumBars, bars);
    }

    @Override
    public Step step() {
        Step momentum = new Cmo(of, momentumBars, Averaging.SIMPLE).step();
        double share = 2.0 / (bars + 1);
        return new Step() {
            private double average = Double.NaN;

            @Override
            public double next(double value) {
                double index = Math.abs(momentum.next(value)) / 100;
                if (Double.isNaN(average)) {
                    average = Double.isNaN(index) ? Double.NaN : value;
                } else {
                    average += share * index * (value - average);
                }
                return average;
            }
        };
    }

    @Override
    public int extraBars() {
        return momentumBars;
    }

    @Override
    public BarCount extraSettlingBars() {
        return BarCount.NEVER;
    }
}
