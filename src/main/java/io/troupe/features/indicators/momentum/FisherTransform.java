package io.troupe.features.indicators.momentum;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Settling;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;
import io.troupe.model.BarCount;
import org.hipparchus.util.FastMath;

/**
 * The Fisher transform of where a price lies in its range: {@code y = 0.33 · 2 · (place − 0.5) +
 * 0.67 · y(t − 1)}, kept within ±0.9999, then {@code 0.5 · ln((1 + y) / (1 − y)) + carry · (its
 * value before)}; the place is a half if the range is zero, and both begin at 0 (Ehlers, "Using
 * the Fisher Transform", Technical Analysis of Stocks &amp; Commodities, November 2002). Warm-up:
 * {@code bars − 1}.
 *
 * @param of what it is computed on
 * @param bars length of the range, ≥ 2
 * @param carry share of the transform before that is added, 0.5 in the original, from 0 to 0.9
 */
public record FisherTransform(SeriesFeature of, int bars, double carry) implements OnSeries {
    private static final double SHARE = 0.33;
    private static final double BOUND = 0.9999;

    /** Checks the components. */
    public FisherTransform {
        Checked.present("of", of);
        Checked.atLeast(2, "bars", bars);
        Checked.within("carry", 0, 0.9, carry);
    }

    /** The original, of the middle of the bar. */
    public FisherTransform(int bars) {
        this(Price.MEDIAN, bars, 0.5);
    }

    @Override
    public Step step() {
        return Steps.place(bars).then(new Step() {
            private double smoothed;
            private double transform;

            @Override
            public double next(double percent) {
                double raw = SHARE * 2 * (percent / 100 - 0.5) + (1 - SHARE) * smoothed;
                smoothed = Math.clamp(raw, -BOUND, BOUND);
                transform = 0.5 * FastMath.log((1 + smoothed) / (1 - smoothed))
                        + carry * transform;
                return transform;
            }
        });
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }

    @Override
    public BarCount extraSettlingBars() {
        return Settling.exponential(SHARE).plus(Settling.exponential(1 - carry))
                .plus(bars - 1);
    }
}
