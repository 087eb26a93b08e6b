package io.troupe.features.indicators;

import io.troupe.data.Field;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import java.util.Set;

/**
 * The volume-weighted average price of the last bars: {@code Σ price · volume / Σ volume}, the
 * newest price if nothing was traded (Berkowitz, Logue and Noser, "The Total Cost of Transactions
 * on the NYSE", Journal of Finance, 1988). Warm-up: {@code bars − 1}.
 *
 * @param of the price of a bar
 * @param bars length of the window, ≥ 1
 */
public record Vwap(SeriesFeature of, int bars) implements SeriesFeature {
    /** Checks the components. */
    public Vwap {
        Checked.present("of", of);
        Checked.atLeast(1, "bars", bars);
    }

    /** Of typical prices. */
    public Vwap(int bars) {
        this(Price.TYPICAL, bars);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        SeriesStream prices = of.series(shape);
        Step turnover = Steps.sum(bars);
        Step traded = Steps.sum(bars);
        return (open, high, low, close, volume) -> {
            double price = prices.next(open, high, low, close, volume);
            if (Double.isNaN(price)) {
                return Double.NaN;
            }
            double sum = turnover.next(price * volume);
            return Ratio.of(sum, traded.next(volume), price);
        };
    }

    @Override
    public int warmupBars() {
        return of.warmupBars() + bars - 1;
    }

    @Override
    public int settlingBars() {
        return Settling.sum(of.settlingBars(), bars - 1);
    }

    @Override
    public Set<Field> needs() {
        return Columns.union(Set.of(Field.VOLUME), of);
    }
}
