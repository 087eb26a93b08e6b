package io.troupe.features.rolling;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.math.rolling.RollingKernel;
import io.troupe.math.rolling.SortedWindow;

/**
 * The rank of the value among the last {@code bars}, itself included, as a share of their number,
 * in (0, 1]: 1 for the greatest. Equal ones share their mean rank, as in pandas {@code
 * rolling.rank(pct=True)}.
 *
 * <p>Exact. Warm-up: bars − 1. A bar without a trade counts with the last close before it. Uses
 * bars ≤ t.
 *
 * @param of what it is computed on
 * @param bars length of the window, ≥ 1
 */
public record RollingRank(SeriesFeature of, int bars) implements RollingFeature {
    /** Checks the components. */
    public RollingRank {
        Bars.atLeast(1, "bars", bars);
    }

    /**
     * Of closes.
     *
     * @param bars length of the window, ≥ 1
     */
    public RollingRank(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        return Kernels.sorted(bars, SortedWindow::lastRank);
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }
}
