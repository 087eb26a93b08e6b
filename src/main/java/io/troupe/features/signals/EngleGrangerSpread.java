package io.troupe.features.signals;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.math.econometrics.EngleGranger;
import io.troupe.math.econometrics.EngleGrangerResult;
import io.troupe.math.econometrics.Trend;
import org.hipparchus.util.FastMath;

/**
 * How far the first of two cointegrated prices is below its relation to the second, in standard
 * deviations: the last residual of {@code ln first = a + b·ln second + e} over the last {@code
 * bars} closes, with the opposite sign, over the sample deviation of all residuals.
 *
 * <p>NaN where {@link EngleGranger}'s test over the same window does not reject "no cointegration":
 * p-value above {@code mostPValue}; 1 takes every window. Also NaN where the second did not move or
 * the residuals' deviation is below 1e−12. Warm-up: bars − 1 from where both are listed. O(bars)
 * per bar. Uses bars ≤ t.
 *
 * <p>Source: G. Vidyamurthy, <i>Pairs Trading</i>, 2004, chapters 5 to 7.
 *
 * @param first index of the asset that the value is about, the dependent one
 * @param second index of the other asset
 * @param bars length of the window, ≥ 2·lags + 6
 * @param lags lagged differences of the test, ≥ 0
 * @param mostPValue in 0…1
 */
public record EngleGrangerSpread(int first, int second, int bars, int lags, double mostPValue)
        implements PairFeature {
    /** Checks the components. */
    public EngleGrangerSpread {
        Checked.pair(first, second);
        Bars.atLeast(0, "lags", lags);
        Bars.atLeast(2 * lags + 6, "bars", bars);
        Checked.within("mostPValue", 0, 1, mostPValue);
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
        EngleGrangerResult result = EngleGranger.test(first, new double[][]{second}, Trend.CONSTANT,
                lags);
        return result.pValue() <= mostPValue ? -Spreads.lastScore(result.regression().residuals())
                : Double.NaN;
    }

    @Override
    public int warmupBars() {
        return bars - 1;
    }
}
