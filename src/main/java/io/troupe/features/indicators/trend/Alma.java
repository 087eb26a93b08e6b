package io.troupe.features.indicators.trend;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Step;
import io.troupe.math.rolling.RecentValues;
import org.hipparchus.util.FastMath;

/**
 * The Arnaud Legoux moving average: weights {@code exp(−(i − m)² / (2·s²))} of the window's values
 * from the oldest, {@code i = 0}, on, with {@code m = ⌊offset·(bars − 1)⌋} and {@code s = bars /
 * sigma} (Legoux and Kouzis-Loukas, 2009). Warm-up: {@code bars − 1}. Takes {@code bars} steps per
 * bar.
 *
 * @param of what is averaged
 * @param bars length of the window, ≥ 1
 * @param sigma how narrow the weights are, usually 6, &gt; 0
 * @param offset where the largest weight is, 0 at the oldest and 1 at the newest value
 */
public record Alma(SeriesFeature of, int bars, double sigma, double offset) implements OnSeries {
    /** Checks the components. */
    public Alma {
        Checked.present("of", of);
        Checked.atLeast(1, "bars", bars);
        Checked.positive("sigma", sigma);
        Checked.within("offset", 0, 1, offset);
    }

    /** The usual 6, 0.85 of the close. */
    public Alma(int bars) {
        this(Price.CLOSE, bars, 6, 0.85);
    }

    @Override
    public Step step() {
        RecentValues values = new RecentValues(bars);
        double[] weights = weights();
        return value -> {
            values.add(value);
            double sum = 0;
            for (int i = 0; i < bars; i++) {
                sum += weights[i] * values.ago(bars - 1 - i);
            }
            return sum;
        };
    }

    private double[] weights() {
        double middle = Math.floor(offset * (bars - 1));
        double width = bars / sigma;
        double[] weights = new double[bars];
        double total = 0;
        for (int i = 0; i < bars; i++) {
            double away = (i - middle) / width;
            weights[i] = FastMath.exp(-away * away / 2);
            total += weights[i];
        }
        for (int i = 0; i < bars; i++) {
            weights[i] /= total;
        }
        return weights;
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }
}
