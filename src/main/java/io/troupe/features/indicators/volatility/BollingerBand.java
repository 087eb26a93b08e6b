package io.troupe.features.indicators.volatility;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Ratio;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;

/**
 * Bollinger's bands: the mean of the last values, and {@code deviations} standard deviations
 * (divided by {@code bars}) above and below it (Bollinger, "Bollinger on Bollinger Bands", 2001,
 * chapters 7 and 8). Warm-up: {@code bars − 1}.
 *
 * @param of what it is computed on
 * @param bars length of the window, ≥ 2
 * @param deviations width of a band in standard deviations, &gt; 0
 * @param line which of the lines
 */
public record BollingerBand(SeriesFeature of, int bars, double deviations, Line line)
        implements OnSeries {
    /** The lines. */
    public enum Line {
        /** Mean less the deviations. */
        LOWER,
        /** The mean. */
        MIDDLE,
        /** Mean plus the deviations. */
        UPPER,
        /** Where the value lies, 0 at the lower and 1 at the upper band; 0.5 if they meet. */
        PERCENT_B,
        /** Distance of the bands as a fraction of the mean; 0 if the mean is 0. */
        WIDTH
    }

    /** Checks the components. */
    public BollingerBand {
        Checked.present("of", of);
        Checked.atLeast(2, "bars", bars);
        Checked.positive("deviations", deviations);
        Checked.present("line", line);
    }

    /** Of the close. */
    public BollingerBand(int bars, double deviations, Line line) {
        this(Price.CLOSE, bars, deviations, line);
    }

    @Override
    public Step step() {
        Step mean = Steps.mean(bars);
        Step deviation = Steps.deviation(bars);
        return value -> {
            double middle = mean.next(value);
            double half = deviations * deviation.next(value);
            return switch (line) {
                case LOWER -> middle - half;
                case MIDDLE -> middle;
                case UPPER -> middle + half;
                case PERCENT_B -> Double.isNaN(half) ? Double.NaN
                        : Ratio.of(value - middle + half, 2 * half, 0.5);
                case WIDTH -> Ratio.of(2 * half, middle, 0);
            };
        };
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }
}
