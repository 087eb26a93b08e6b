package io.troupe.features.signals;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.math.Dispersion;
import io.troupe.math.rolling.RecentValues;
import io.troupe.math.rolling.RollingMoments;

/**
 * Momentum in units of its own risk: {@code (close(t−s)/close(t−L) − 1) / (sd·√(L − s))}, sd the
 * sample standard deviation of the L − s one-bar returns from t − L to t − s.
 *
 * <p>Source: S. Rachev, T. Jašić, S. Stoyanov, F. J. Fabozzi, <i>Momentum Strategies Based on
 * Reward-Risk Stock Selection Criteria</i>, Journal of Banking &amp; Finance 31 (2007). Warm-up:
 * lookbackBars from the first close. NaN where sd is below 1e−12, which is rounding of constant
 * prices. O(1) per bar. Uses bars ≤ t − skipBars.
 *
 * @param lookbackBars how far back the return begins (L), ≥ skipBars + 2
 * @param skipBars how far back it ends (s), ≥ 0
 */
public record RiskAdjustedMomentum(int lookbackBars, int skipBars) implements SeriesFeature {
    /** Checks that there are two returns to have a deviation. */
    public RiskAdjustedMomentum {
        Bars.atLeast(0, "skipBars", skipBars);
        Checked.longer("lookbackBars", lookbackBars, "skipBars + 1", skipBars + 1);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        int returns = lookbackBars - skipBars;
        double scale = Math.sqrt(returns);
        RecentValues closes = new RecentValues(lookbackBars + 1);
        RollingMoments moments = new RollingMoments(returns);
        return (_, _, _, close, _) -> {
            closes.add(close);
            double end = closes.ago(skipBars);
            double before = closes.ago(skipBars + 1);
            if (Double.isNaN(before)) {
                return Double.NaN;
            }
            moments.add(end / before - 1);
            if (!moments.isComplete() || moments.isConstant(Dispersion.OF_RETURNS)) {
                return Double.NaN;
            }
            return (end / closes.ago(lookbackBars) - 1) / (moments.deviation() * scale);
        };
    }

    @Override
    public int warmupBars() {
        return lookbackBars;
    }
}
