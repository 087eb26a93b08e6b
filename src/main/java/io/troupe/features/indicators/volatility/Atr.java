package io.troupe.features.indicators.volatility;

import io.troupe.data.Field;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Averaging;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnRanges;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Step;
import io.troupe.model.BarCount;
import java.util.Set;

/**
 * The average true range (Wilder, "New Concepts in Technical Trading Systems", 1978, section III),
 * of {@link TrueRange}s, which begin with an asset's second bar. Warm-up: {@code bars}.
 *
 * @param bars length of the average, ≥ 1
 * @param averaging how ranges are averaged, {@link Averaging#WILDER} in the original
 */
public record Atr(int bars, Averaging averaging) implements OnSeries {
    /** Checks the components. */
    public Atr {
        Checked.atLeast(1, "bars", bars);
        Checked.present("averaging", averaging);
    }

    /** Wilder's. */
    public Atr(int bars) {
        this(bars, Averaging.WILDER);
    }

    @Override
    public SeriesFeature of() {
        return new TrueRange();
    }

    @Override
    public Set<Field> needs() {
        return OnRanges.COLUMNS;
    }

    @Override
    public Step step() {
        return averaging.step(bars);
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }

    @Override
    public BarCount extraSettlingBars() {
        return averaging.settlingBars(bars);
    }
}
