package io.troupe.features.signals;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.features.rolling.CloseReturn;
import io.troupe.model.BarsPerYear;

/**
 * The return of the past without the last bars: {@code close(t − skipBars)/close(t − lookbackBars)
 * − 1}, a {@link CloseReturn} as a signal.
 *
 * <p>Source: N. Jegadeesh, S. Titman, <i>Returns to Buying Winners and Selling Losers</i>, Journal
 * of Finance 48 (1993); without the last month: E. F. Fama, K. R. French, <i>Multifactor
 * Explanations of Asset Pricing Anomalies</i>, Journal of Finance 51 (1996). Warm-up: lookbackBars
 * from the first close. O(1) per bar. Uses bars ≤ t − skipBars.
 *
 * @param lookbackBars how far back the return begins, ≥ 1
 * @param skipBars how far back it ends, in 0…lookbackBars − 1
 */
public record Momentum(int lookbackBars, int skipBars) implements SeriesFeature {
    /** Checks that the return has a length. */
    public Momentum {
        new CloseReturn(lookbackBars, skipBars);
    }

    /** Twelve months without the last, in bars of whatever length. */
    public static Momentum twelveOne(BarsPerYear year) {
        return new Momentum(year.years(1), year.months(1));
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        return new CloseReturn(lookbackBars, skipBars).series(shape);
    }

    @Override
    public int warmupBars() {
        return lookbackBars;
    }
}
