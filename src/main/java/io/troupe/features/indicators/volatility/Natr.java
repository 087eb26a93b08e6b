package io.troupe.features.indicators.volatility;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Averaging;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnRanges;
import io.troupe.features.indicators.Ratio;
import io.troupe.model.BarCount;

/**
 * The normalized average true range: {@link Atr} in percent of the close (Forman, "Cross-Market
 * Evaluations with Normalized Average True Range", Technical Analysis of Stocks &amp; Commodities,
 * May 2006). Warm-up: {@code bars}.
 *
 * @param bars length of the average, ≥ 1
 * @param averaging how ranges are averaged
 */
public record Natr(int bars, Averaging averaging) implements OnRanges {
    /** Checks the components. */
    public Natr {
        Checked.atLeast(1, "bars", bars);
        Checked.present("averaging", averaging);
    }

    /** Of Wilder's average. */
    public Natr(int bars) {
        this(bars, Averaging.WILDER);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        SeriesStream range = new Atr(bars, averaging).series(shape);
        return (open, high, low, close, volume) -> 100
                * Ratio.of(range.next(open, high, low, close, volume), close, 0);
    }

    @Override
    public int warmupBars() {
        return bars;
    }

    @Override
    public BarCount settlingBars() {
        return averaging.settlingBars(bars).plus(1);
    }
}
