package io.troupe.features.signals;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.math.Dispersion;
import io.troupe.math.Ties;
import io.troupe.math.rolling.RecentValues;
import io.troupe.model.BarCount;
import io.troupe.model.BarsPerYear;

/**
 * The sign of an asset's own past return, sized to a volatility: {@code sign(close(t)/close(t −
 * lookbackBars) − 1) × volatilityTarget / σ(t)}, a position as a share of capital.
 *
 * <p>{@code σ² = barsPerYear × Σ w(i)(r(t−i) − r̄)²}, weights {@code (1−δ)δ^i} with centre of mass
 * {@code δ/(1−δ) = centerBars}, normalized over the returns there are, {@code r̄} their mean with
 * the same weights. Source: T. J. Moskowitz, Y. H. Ooi, L. H. Pedersen, <i>Time Series
 * Momentum</i>, Journal of Financial Economics 104 (2012), with 12 months, 60 days and 40 %; they
 * take σ of the bar before, which a strategy has that trades a bar later. Warm-up: lookbackBars
 * from the first close. NaN where the price never changed. O(1) per bar. Uses bars ≤ t.
 *
 * @param lookbackBars over how many bars the return goes, ≥ 2
 * @param centerBars mean age of the returns that the volatility counts, > 0
 * @param volatilityTarget the volatility that a position shall have, per year, > 0
 */
public record TimeSeriesMomentum(int lookbackBars, double centerBars, double volatilityTarget)
        implements SeriesFeature {
    /** Sixty sessions, the paper's centre of mass, are five of the 21 parts of a year. */
    private static final double CENTER_YEARS = 5 / 21.0;
    private static final double PAPER_VOLATILITY = 0.4;

    /** Checks the components. */
    public TimeSeriesMomentum {
        Bars.atLeast(2, "lookbackBars", lookbackBars);
        Checked.positive("centerBars", centerBars);
        Checked.positive("volatilityTarget", volatilityTarget);
    }

    /** A year's return over the volatility of its last quarter, as in the paper. */
    public static TimeSeriesMomentum twelveMonths(BarsPerYear year) {
        return new TimeSeriesMomentum(Math.max(2, year.years(1)), year.years(CENTER_YEARS),
                PAPER_VOLATILITY);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        RecentValues closes = new RecentValues(lookbackBars + 1);
        Ewma returns = Ewma.ofCenterOfMass(centerBars);
        double barsPerYear = shape.barsPerYear();
        return (_, _, _, close, _) -> {
            closes.add(close);
            double before = closes.ago(1);
            if (Double.isNaN(before)) {
                return Double.NaN;
            }
            returns.add(close / before - 1);
            double first = closes.ago(lookbackBars);
            boolean isConstant = Dispersion.isNone(returns.variance(), 1, Dispersion.OF_RETURNS);
            double volatility = Math.sqrt(returns.variance() * barsPerYear);
            return Double.isNaN(first) || isConstant ? Double.NaN
                    : Ties.compare(close, first) * volatilityTarget / volatility;
        };
    }

    @Override
    public int warmupBars() {
        return lookbackBars;
    }

    @Override
    public BarCount settlingBars() {
        return BarCount.max(BarCount.of(lookbackBars),
                Ewma.settlingOfSpan(2 * centerBars + 1).plus(1));
    }
}
