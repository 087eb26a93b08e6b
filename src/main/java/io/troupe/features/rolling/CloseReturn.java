package io.troupe.features.rolling;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.math.rolling.RecentValues;

/**
 * The simple return between two earlier closes:
 * {@code close(t − skipBars) / close(t − lookbackBars) − 1}.
 *
 * <p>Momentum "12-1" on daily bars is {@code new CloseReturn(252, 21)}: the last year without its
 * last month. Warm-up: lookbackBars from an asset's first trade on, NaN before. A bar without a
 * trade counts with the last close before it. Uses bars ≤ t − skipBars.
 *
 * @param lookbackBars how far back the return begins, ≥ 1
 * @param skipBars how far back it ends, in 0…lookbackBars − 1
 */
public record CloseReturn(int lookbackBars, int skipBars) implements SeriesFeature {
    /** Checks that the return has a length. */
    public CloseReturn {
        Bars.atLeast(0, "skipBars", skipBars);
        if (lookbackBars <= skipBars) {
            throw new IllegalArgumentException("lookbackBars must be > skipBars, were "
                    + lookbackBars + " and " + skipBars);
        }
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        RecentValues closes = new RecentValues(lookbackBars + 1);
        return (_, _, _, close, _) -> {
            closes.add(close);
            return Ratio.of(closes.ago(skipBars), closes.ago(lookbackBars)) - 1;
        };
    }

    @Override
    public int warmupBars() {
        return lookbackBars;
    }
}
