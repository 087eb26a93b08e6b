package io.troupe.features.indicators.trend;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnRanges;
import io.troupe.model.BarCount;

/**
 * The parabolic stop and reverse (Wilder, "New Concepts in Technical Trading Systems", 1978,
 * section II): a stop that moves towards the extreme price of the trade by an acceleration factor
 * which grows with every new extreme, and never into the range of this bar or the one before. When
 * a bar reaches the stop the trade turns, and the stop is the extreme of the trade before.
 *
 * <p>The value at a bar is the stop in force in it; a bar that reaches it shows the stop of the
 * trade that begins. The first trade begins with an asset's second bar: short if the low fell
 * below the first bar's and further than the high rose, else long; its stop is the first bar's
 * extreme. Warm-up: 1. It follows the prices and never settles for sure.
 *
 * @param start the first acceleration factor, from 0 to {@code maximum}
 * @param step by how much it grows, ≥ 0
 * @param maximum its bound, ≤ 1
 */
public record ParabolicSar(double start, double step, double maximum) implements OnRanges {
    /** Checks the components. */
    public ParabolicSar {
        Checked.within("maximum", 0, 1, maximum);
        Checked.within("start", 0, maximum, start);
        Checked.within("step", 0, 1, step);
    }

    /** The usual 0.02, 0.02, 0.2. */
    public ParabolicSar() {
        this(0.02, 0.02, 0.2);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        return new Stop();
    }

    @Override
    public int warmupBars() {
        return 1;
    }

    @Override
    public BarCount settlingBars() {
        return BarCount.NEVER;
    }

    /** A stop under way. Prices of a short trade are negated, so that both are long. */
    private final class Stop implements SeriesStream {
        private double highBefore = Double.NaN;
        private double lowBefore;
        private double side;
        private double stop;
        private double extreme;
        private double acceleration = start;

        @Override
        public double next(double open, double high, double low, double close, double volume) {
            double shown = Double.NaN;
            if (!Double.isNaN(highBefore)) {
                if (side == 0) {
                    begin(high, low);
                }
                shown = advance(high, low);
            }
            highBefore = high;
            lowBefore = low;
            return shown;
        }

        private void begin(double high, double low) {
            double fall = lowBefore - low;
            side = fall > 0 && fall > high - highBefore ? -1 : 1;
            stop = worst(highBefore, lowBefore);
            extreme = best(high, low);
        }

        private double advance(double high, double low) {
            if (worst(high, low) <= stop) {
                double turned = extreme;
                side = -side;
                extreme = best(high, low);
                acceleration = start;
                stop = clear(-turned, high, low);
                double shown = side * stop;
                move(high, low);
                return shown;
            }
            double shown = side * stop;
            if (best(high, low) > extreme) {
                extreme = best(high, low);
                acceleration = Math.min(acceleration + step, maximum);
            }
            move(high, low);
            return shown;
        }

        private void move(double high, double low) {
            stop = clear(stop + acceleration * (extreme - stop), high, low);
        }

        /** A stop outside of the ranges of this bar and the one before. */
        private double clear(double price, double high, double low) {
            return Math.min(price, Math.min(worst(high, low), worst(highBefore, lowBefore)));
        }

        private double best(double high, double low) {
            return side > 0 ? high : -low;
        }

        private double worst(double high, double low) {
            return side > 0 ? low : -high;
        }
    }
}
