package io.troupe.features.indicators.trend;

import io.troupe.data.Field;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.Settling;
import io.troupe.model.BarCount;
import java.util.Set;

/**
 * Heikin-ashi bars: the close is the mean of open, high, low and close, the open the middle of the
 * heikin-ashi bar before (of the first bar: of its own open and close), and high and low are
 * widened to hold both (Valcu, "Using the Heikin-Ashi Technique", Technical Analysis of Stocks
 * &amp; Commodities, February 2004). Warm-up: 0.
 *
 * @param line which price of the bar
 */
public record HeikinAshi(Line line) implements SeriesFeature {
    private static final Set<Field> COLUMNS = Set.of(Field.OPEN, Field.HIGH, Field.LOW,
            Field.CLOSE);

    /** The prices of a bar. */
    public enum Line {
        /** The middle of the bar before. */
        OPEN,
        /** The highest of high, heikin-ashi open and close. */
        HIGH,
        /** The lowest of low, heikin-ashi open and close. */
        LOW,
        /** The mean of the four prices. */
        CLOSE
    }

    /** Checks the components. */
    public HeikinAshi {
        Checked.present("line", line);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        return new SeriesStream() {
            private double middleBefore = Double.NaN;

            @Override
            public double next(double open, double high, double low, double close,
                    double volume) {
                double shownOpen = Double.isNaN(middleBefore) ? (open + close) / 2 : middleBefore;
                double shownClose = (open + high + low + close) / 4;
                middleBefore = (shownOpen + shownClose) / 2;
                return switch (line) {
                    case OPEN -> shownOpen;
                    case HIGH -> Math.max(high, Math.max(shownOpen, shownClose));
                    case LOW -> Math.min(low, Math.min(shownOpen, shownClose));
                    case CLOSE -> shownClose;
                };
            }
        };
    }

    @Override
    public int warmupBars() {
        return 0;
    }

    @Override
    public BarCount settlingBars() {
        return line == Line.CLOSE ? BarCount.NONE : Settling.exponential(0.5);
    }

    @Override
    public Set<Field> needs() {
        return COLUMNS;
    }
}
