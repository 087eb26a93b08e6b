package io.troupe.strategies.builtin;

import io.troupe.data.Field;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import java.util.Set;

/**
 * The highest, or lowest, price of an asset's last {@code bars} bars, t included; NaN for its first
 * {@code bars − 1}. Gaps are filled as {@link SeriesFeature} says. O(1) per bar on average. Uses
 * bars ≤ t.
 *
 * @param price of which price
 * @param isAbove whether the highest or the lowest
 * @param bars length of the window, ≥ 1
 */
record ChannelBound(Price price, boolean isAbove, int bars) implements SeriesFeature {
    static ChannelBound above(Price price, int bars) {
        return new ChannelBound(price, true, bars);
    }

    static ChannelBound below(Price price, int bars) {
        return new ChannelBound(price, false, bars);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        SeriesStream prices = price.series(shape);
        Extreme window = new Extreme(bars);
        double sign = isAbove ? 1 : -1;
        return (open, high, low, close, volume) -> sign
                * window.next(sign * prices.next(open, high, low, close, volume));
    }

    @Override
    public int warmupBars() {
        return bars - 1;
    }

    @Override
    public Set<Field> needs() {
        return price.needs();
    }

    /** The largest of the last values: a ring of those that no later one exceeds, falling. */
    private static final class Extreme {
        private final double[] values;
        private final long[] places;
        private long count;
        private long first;
        private long end;

        Extreme(int window) {
            values = new double[window];
            places = new long[window];
        }

        double next(double value) {
            int window = values.length;
            if (first < end && places[(int) (first % window)] <= count - window) {
                first++;
            }
            while (first < end && values[(int) ((end - 1) % window)] <= value) {
                end--;
            }
            values[(int) (end % window)] = value;
            places[(int) (end % window)] = count;
            end++;
            count++;
            return count < window ? Double.NaN : values[(int) (first % window)];
        }
    }
}
