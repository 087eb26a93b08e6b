package io.troupe.features.indicators.volatility;

import io.troupe.data.Field;
import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Averaging;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.Columns;
import io.troupe.features.indicators.OnRanges;
import io.troupe.features.indicators.Step;
import io.troupe.model.BarCount;
import java.util.Set;

/**
 * Keltner's channel: an average of a price, and {@code multiple} average true ranges above and
 * below it (Keltner, "How to Make Money in Commodities", 1960, with the mean of typical prices;
 * the average true range in place of high less low after Raschke). Warm-up: {@code bars − 1}, for
 * the outer lines {@code bars}, as true ranges begin with the second bar.
 *
 * @param of whose average is the middle
 * @param bars length of both averages, ≥ 1
 * @param multiple distance of a line in average true ranges, &gt; 0
 * @param averaging how both average
 * @param line which of the lines
 */
public record KeltnerChannel(SeriesFeature of, int bars, double multiple,
        Averaging averaging, Line line) implements SeriesFeature {
    /** The lines. */
    public enum Line {
        /** Average plus the ranges. */
        UPPER,
        /** The average. */
        MIDDLE,
        /** Average less the ranges. */
        LOWER
    }

    /** Checks the components. */
    public KeltnerChannel {
        Checked.present("of", of);
        Checked.atLeast(1, "bars", bars);
        Checked.positive("multiple", multiple);
        Checked.present("averaging", averaging);
        Checked.present("line", line);
    }

    /** Of simple means of the typical price. */
    public KeltnerChannel(int bars, double multiple, Line line) {
        this(Price.TYPICAL, bars, multiple, Averaging.SIMPLE, line);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        SeriesStream prices = of.series(shape);
        Step middle = averaging.step(bars);
        SeriesStream range = new Atr(bars, averaging).series(shape);
        double side = switch (line) {
            case UPPER -> multiple;
            case MIDDLE -> 0;
            case LOWER -> -multiple;
        };
        return (open, high, low, close, volume) -> {
            double price = prices.next(open, high, low, close, volume);
            double average = Double.isNaN(price) ? Double.NaN : middle.next(price);
            return side == 0 ? average
                    : average + side * range.next(open, high, low, close, volume);
        };
    }

    @Override
    public int warmupBars() {
        int middle = Bars.warmup(of.warmupBars(), bars - 1);
        return line == Line.MIDDLE ? middle : Math.max(middle, bars);
    }

    @Override
    public BarCount settlingBars() {
        return of.settlingBars().plus(averaging.settlingBars(bars)).plus(1);
    }

    @Override
    public Set<Field> needs() {
        return line == Line.MIDDLE ? of.needs() : Columns.union(OnRanges.COLUMNS, of);
    }
}
