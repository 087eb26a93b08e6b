package io.troupe.features.signals;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.math.econometrics.OrnsteinUhlenbeck;
import org.hipparchus.util.FastMath;

/**
 * In how many bars half of a deviation of the log close is gone, by {@link OrnsteinUhlenbeck} over
 * the last {@code bars} closes; infinite where they do not revert. A figure to filter by, not a
 * signal.
 *
 * <p>Source: E. P. Chan, <i>Algorithmic Trading</i>, 2013, chapter 2. Warm-up: bars − 1 from the
 * first close. NaN where all closes but the last are equal. O(bars) per bar. Uses bars ≤ t.
 *
 * @param bars length of the window, ≥ 4
 */
public record ReversionHalfLife(int bars) implements SeriesFeature {
    /** Checks the window. */
    public ReversionHalfLife {
        Bars.atLeast(4, "bars", bars);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        Recent logs = new Recent(bars);
        return (_, _, _, close, _) -> {
            logs.add(FastMath.log(close));
            return logs.isComplete() ? Spreads.unlessSingular(
                    () -> OrnsteinUhlenbeck.fit(logs.inOrder()).halfLifeBars()) : Double.NaN;
        };
    }

    @Override
    public int warmupBars() {
        return bars - 1;
    }
}
