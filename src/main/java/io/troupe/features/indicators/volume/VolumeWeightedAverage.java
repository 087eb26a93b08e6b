package io.troupe.features.indicators.volume;

import io.troupe.data.Field;
import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.Columns;
import io.troupe.features.indicators.Ratio;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;
import io.troupe.model.BarCount;
import java.util.Set;

/**
 * The mean of the last values weighted by volume: {@code Σ x · volume / Σ volume}, the newest value
 * if nothing was traded. Of the close it is the volume-weighted moving average, of the typical
 * price the volume-weighted average price over bars (Berkowitz, Logue and Noser, "The Total Cost
 * of Transactions on the NYSE", Journal of Finance, 1988). Warm-up: {@code bars − 1}.
 *
 * @param of what is averaged
 * @param bars length of the window, ≥ 1
 */
public record VolumeWeightedAverage(SeriesFeature of, int bars) implements SeriesFeature {
    /** Checks the components. */
    public VolumeWeightedAverage {
        Checked.present("of", of);
        Checked.atLeast(1, "bars", bars);
    }

    /** Of the close. */
    public VolumeWeightedAverage(int bars) {
        this(Price.CLOSE, bars);
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
        return Bars.warmup(of.warmupBars(), bars - 1);
    }

    @Override
    public BarCount settlingBars() {
        return of.settlingBars().plus(bars - 1);
    }

    @Override
    public Set<Field> needs() {
        return Columns.union(Set.of(Field.VOLUME), of);
    }
}
