package io.troupe.features.indicators.momentum;

import io.troupe.data.Field;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.Ratio;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;
import java.util.Set;

/**
 * The relative vigor index: the mean of {@code close − open} divided by that of {@code high − low},
 * both smoothed over four bars with weights 1, 2, 2, 1; 0 if there was no range. The signal is the
 * index smoothed likewise (Ehlers, "Relative Vigor Index", Technical Analysis of Stocks &amp;
 * Commodities, January 2002). From −1 to 1. Warm-up: {@code bars + 2}, and 3 more for the signal.
 *
 * @param bars length of the means, ≥ 1
 * @param line which of the lines
 */
public record RelativeVigor(int bars, Line line) implements SeriesFeature {
    private static final Set<Field> COLUMNS = Set.of(Field.OPEN, Field.HIGH, Field.LOW,
            Field.CLOSE);

    /** The lines. */
    public enum Line {
        /** Closing strength as a share of the range. */
        INDEX,
        /** The index, smoothed. */
        SIGNAL
    }

    /** Checks the components. */
    public RelativeVigor {
        Checked.atLeast(1, "bars", bars);
        Checked.present("line", line);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        Step body = Steps.smoothedOverFour().then(Steps.mean(bars));
        Step range = Steps.smoothedOverFour().then(Steps.mean(bars));
        Step signal = Steps.smoothedOverFour();
        return (open, high, low, close, _) -> {
            double strength = body.next(close - open);
            double index = Ratio.of(strength, range.next(high - low), 0);
            return line == Line.INDEX || Double.isNaN(index) ? index : signal.next(index);
        };
    }

    @Override
    public int warmupBars() {
        return bars + 2 + (line == Line.INDEX ? 0 : 3);
    }

    @Override
    public Set<Field> needs() {
        return COLUMNS;
    }
}
