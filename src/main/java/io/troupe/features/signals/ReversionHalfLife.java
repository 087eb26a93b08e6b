package io.troupe.features.signals;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.math.Dispersion;
import io.troupe.math.rolling.RollingComoments;
import org.hipparchus.util.FastMath;

/**
 * In how many bars half of a deviation of the log close is gone, by {@link
 * io.troupe.math.econometrics.OrnsteinUhlenbeck} over
 * the last {@code bars} closes; infinite where they do not revert. A figure to filter by, not a
 * signal.
 *
 * <p>Source: E. P. Chan, <i>Algorithmic Trading</i>, 2013, chapter 2. Warm-up: bars − 1 from the
 * first close. NaN where all closes but the last are equal. O(1) per bar. Uses bars ≤ t.
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
        RollingComoments changes = new RollingComoments(bars - 1);
        double[] before = {Double.NaN};
        return (_, _, _, close, _) -> {
            double log = FastMath.log(close);
            if (!Double.isNaN(before[0])) {
                changes.add(before[0], log - before[0]);
            }
            before[0] = log;
            if (!changes.isComplete() || Dispersion.isNone(changes.squaresX(), bars - 1,
                    Math.max(Dispersion.OF_RETURNS, Math.abs(changes.meanX())))) {
                return Double.NaN;
            }
            double slope = changes.products() / changes.squaresX();
            return slope < 0 ? -FastMath.log(2) / slope : Double.POSITIVE_INFINITY;
        };
    }

    @Override
    public int warmupBars() {
        return bars - 1;
    }
}
