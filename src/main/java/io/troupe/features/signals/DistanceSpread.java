package io.troupe.features.signals;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.math.Dispersion;
import io.troupe.model.BarCount;
import org.hipparchus.stat.descriptive.moment.Variance;

/**
 * How far two prices that started together have parted, in standard deviations: {@code (p(second) −
 * p(first))/σ}, positive where the first is the cheap one.
 *
 * <p>Periods of formation and trading alternate by overlapping as Gatev's: with {@code p} the price
 * as a multiple of its first close in a window, {@code σ} is the sample deviation of {@code
 * p(first) − p(second)} over the {@code formationBars} before a trading period; in the {@code
 * tradingBars} of the period prices are multiples of the last close of the formation. The next
 * period follows at once. Which pairs are worth it says {@link PairFormation}.
 *
 * <p>Source: E. Gatev, W. N. Goetzmann, K. G. Rouwenhorst, <i>Pairs Trading: Performance of a
 * Relative-Value Arbitrage Rule</i>, Review of Financial Studies 19 (2006), with 252 and 126 bars
 * and trades from 2 deviations on. Warm-up: formationBars from where both are listed. NaN in
 * periods whose formation has σ below 1e−12. O(1) amortized per bar. The value depends on where the
 * data begins, as periods are counted from there: it never settles. Uses bars ≤ t.
 *
 * @param first index of the asset that the value is about
 * @param second index of the other asset
 * @param formationBars length of the formation, ≥ 3
 * @param tradingBars length of a trading period, ≥ 1
 */
public record DistanceSpread(int first, int second, int formationBars, int tradingBars)
        implements PairFeature {
    /** Checks the components. */
    public DistanceSpread {
        Checked.pair(first, second);
        Bars.atLeast(3, "formationBars", formationBars);
        Bars.atLeast(1, "tradingBars", tradingBars);
    }

    @Override
    public PairStream pair(PanelShape shape) {
        return new Periods();
    }

    private final class Periods implements PairStream {
        private final Recent firsts = new Recent(formationBars);
        private final Recent seconds = new Recent(formationBars);
        private int tradedBars;
        private double firstBase = Double.NaN;
        private double secondBase = Double.NaN;
        private double deviation = Double.NaN;

        @Override
        public double next(double first, double second) {
            if (firsts.isComplete()) {
                if (tradedBars == 0) {
                    form();
                }
                tradedBars = tradedBars + 1 == tradingBars ? 0 : tradedBars + 1;
            }
            firsts.add(first);
            seconds.add(second);
            return (second / secondBase - first / firstBase) / deviation;
        }

        private void form() {
            double[] one = firsts.inOrder();
            double[] other = seconds.inOrder();
            double[] spread = new double[one.length];
            for (int t = 0; t < spread.length; t++) {
                spread[t] = one[t] / one[0] - other[t] / other[0];
            }
            double variance = new Variance().evaluate(spread);
            boolean isConstant = Dispersion.isNone(variance * (spread.length - 1), spread.length,
                    Dispersion.OF_RETURNS);
            deviation = isConstant ? Double.NaN : Math.sqrt(variance);
            firstBase = one[one.length - 1];
            secondBase = other[other.length - 1];
        }
    }

    @Override
    public int warmupBars() {
        return formationBars;
    }

    @Override
    public BarCount settlingBars() {
        return BarCount.NEVER;
    }
}
