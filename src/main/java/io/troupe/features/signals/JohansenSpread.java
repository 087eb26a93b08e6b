package io.troupe.features.signals;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.math.econometrics.Johansen;
import io.troupe.math.econometrics.Trend;
import org.hipparchus.util.FastMath;

/**
 * How far the first of two cointegrated prices is below its relation to the second, in standard
 * deviations, the relation by {@link Johansen}: the combination {@code ln first + w·ln second} of
 * the largest eigenvalue over the last {@code bars} closes, its last value less its mean, with the
 * opposite sign, over its sample deviation. Unlike {@link EngleGrangerSpread} it treats both assets
 * alike.
 *
 * <p>NaN where the trace statistic of "no relation" is not above its critical value at {@code
 * confidence}, where a price did not move, or the two move as one. Warm-up: bars − 1 from where
 * both are listed. O(bars) per bar. Uses bars ≤ t.
 *
 * <p>Source: E. P. Chan, <i>Algorithmic Trading</i>, 2013, chapter 2.
 *
 * @param first index of the asset that the value is about
 * @param second index of the other asset
 * @param bars length of the window, ≥ 3·lags + 12
 * @param lags lagged differences of the test, ≥ 0
 * @param confidence what the test must reach
 */
public record JohansenSpread(int first, int second, int bars, int lags, Confidence confidence)
        implements PairFeature {
    /** How sure the test must be that there is a relation. */
    public enum Confidence {
        /** Takes every window. */
        ANY(-1),
        /** 90 %. */
        NINETY(0),
        /** 95 %. */
        NINETY_FIVE(1),
        /** 99 %. */
        NINETY_NINE(2);

        private final int column;

        Confidence(int column) {
            this.column = column;
        }

        private boolean reachedBy(Johansen test) {
            return column < 0
                    || test.traceStatistics()[0] > test.traceCriticalValues()[0][column];
        }
    }

    /** Checks the components. */
    public JohansenSpread {
        Checked.pair(first, second);
        Bars.atLeast(0, "lags", lags);
        Bars.atLeast(3 * lags + 12, "bars", bars);
    }

    @Override
    public PairStream pair(PanelShape shape) {
        Recent firsts = new Recent(bars);
        Recent seconds = new Recent(bars);
        return (first, second) -> {
            firsts.add(FastMath.log(first));
            seconds.add(FastMath.log(second));
            return firsts.isComplete() ? Spreads.unlessSingular(
                    () -> score(firsts.inOrder(), seconds.inOrder())) : Double.NaN;
        };
    }

    private double score(double[] first, double[] second) {
        Johansen test = Johansen.test(new double[][]{first, second}, Trend.CONSTANT, lags);
        double[] weights = test.eigenvector(0);
        if (!confidence.reachedBy(test) || weights[0] == 0) {
            return Double.NaN;
        }
        double[] spread = new double[bars];
        for (int t = 0; t < bars; t++) {
            spread[t] = first[t] + weights[1] / weights[0] * second[t];
        }
        return -Spreads.lastScore(spread);
    }

    @Override
    public int warmupBars() {
        return bars - 1;
    }
}
