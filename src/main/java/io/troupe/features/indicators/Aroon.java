package io.troupe.features.indicators;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.math.rolling.RecentValues;

/**
 * Aroon: how recent the highest high and the lowest low of the last {@code bars + 1} bars are,
 * {@code 100 · (bars − bars since) / bars}; of equal ones the latest counts (Chande, "A Time Price
 * Oscillator", Technical Analysis of Stocks &amp; Commodities, September 1995). Warm-up: {@code
 * bars}.
 *
 * @param bars how far back, ≥ 1
 * @param line which of the lines
 */
public record Aroon(int bars, Line line) implements OnRanges {
    /** The lines. */
    public enum Line {
        /** Of the highest high, from 0 to 100. */
        UP,
        /** Of the lowest low, from 0 to 100. */
        DOWN,
        /** {@link #UP} less {@link #DOWN}, from −100 to 100. */
        OSCILLATOR
    }

    /** Checks the components. */
    public Aroon {
        Checked.atLeast(1, "bars", bars);
        Checked.present("line", line);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        Step up = recency();
        Step down = recency();
        return switch (line) {
            case UP -> (_, high, _, _, _) -> up.next(high);
            case DOWN -> (_, _, low, _, _) -> down.next(-low);
            case OSCILLATOR -> (_, high, low, _, _) -> up.next(high) - down.next(-low);
        };
    }

    /** How recent the highest value is. */
    private Step recency() {
        return new Step() {
            private final RecentValues values = new RecentValues(bars + 1);
            private int taken;
            private int since;

            @Override
            public double next(double value) {
                values.add(value);
                taken = Math.min(taken + 1, bars + 1);
                since++;
                if (since >= taken) {
                    since = search();
                } else if (value >= values.ago(since)) {
                    since = 0;
                }
                return taken <= bars ? Double.NaN : 100.0 * (bars - since) / bars;
            }

            private int search() {
                int highest = 0;
                for (int ago = 1; ago < taken; ago++) {
                    if (values.ago(ago) > values.ago(highest)) {
                        highest = ago;
                    }
                }
                return highest;
            }
        };
    }

    @Override
    public int warmupBars() {
        return bars;
    }
}
