package io.troupe.features.indicators.trend;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnRanges;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;

/**
 * Donchian's channel: the highest high, the lowest low and their middle, of the last bars with
 * this one (Donchian, "Donchian's 5- and 20-Day Moving Averages", 1974; the four-week rule). The
 * middle line is also called midprice. Warm-up: {@code bars − 1}.
 *
 * @param bars length of the window, ≥ 1
 * @param line which of the lines
 */
public record Donchian(int bars, Line line) implements OnRanges {
    /** The lines. */
    public enum Line {
        /** The highest high. */
        UPPER,
        /** The middle of the two. */
        MIDDLE,
        /** The lowest low. */
        LOWER
    }

    /** Checks the components. */
    public Donchian {
        Checked.atLeast(1, "bars", bars);
        Checked.present("line", line);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        Step highest = Steps.highest(bars);
        Step lowest = Steps.lowest(bars);
        return switch (line) {
            case UPPER -> (_, high, _, _, _) -> highest.next(high);
            case LOWER -> (_, _, low, _, _) -> lowest.next(low);
            case MIDDLE -> (_, high, low, _, _) -> (highest.next(high) + lowest.next(low)) / 2;
        };
    }

    @Override
    public int warmupBars() {
        return bars - 1;
    }
}
