package io.troupe.features.indicators.trend;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnRanges;
import io.troupe.features.indicators.Ranges;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;
import io.troupe.model.BarCount;

/**
 * The supertrend: {@code multiple} average true ranges below or above the middle of the bar, a stop
 * that only moves towards the price until a close is beyond it, and then is on the other side
 * (Seban, 2008). Ranges are averaged after Wilder, and the first bar's, without a close before it,
 * is its high less its low. It begins above the price. Warm-up: {@code bars − 1}. It follows the
 * prices and never settles for sure.
 *
 * @param bars length of the average true range, ≥ 1
 * @param multiple distance in average true ranges, &gt; 0
 */
public record Supertrend(int bars, double multiple) implements OnRanges {
    /** Checks the components. */
    public Supertrend {
        Checked.atLeast(1, "bars", bars);
        Checked.positive("multiple", multiple);
    }

    /** The usual 10, 3. */
    public Supertrend() {
        this(10, 3);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        return new Stop();
    }

    @Override
    public int warmupBars() {
        return bars - 1;
    }

    @Override
    public BarCount settlingBars() {
        return BarCount.NEVER;
    }

    private final class Stop implements SeriesStream {
        private final Ranges ranges = new Ranges();
        private final Step average = Steps.wilder(bars);
        private double upper = Double.POSITIVE_INFINITY;
        private double lower = Double.NEGATIVE_INFINITY;
        private double closeBefore = Double.NaN;
        private boolean rising;

        @Override
        public double next(double open, double high, double low, double close, double volume) {
            double distance = multiple * average.next(ranges.next(high, low, close));
            double before = closeBefore;
            closeBefore = close;
            if (Double.isNaN(distance)) {
                return Double.NaN;
            }
            double middle = (high + low) / 2;
            upper = before > upper ? middle + distance : Math.min(upper, middle + distance);
            lower = before < lower ? middle - distance : Math.max(lower, middle - distance);
            rising = rising ? close >= lower : close > upper;
            return rising ? lower : upper;
        }
    }
}
