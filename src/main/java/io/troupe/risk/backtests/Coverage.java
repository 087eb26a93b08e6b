package io.troupe.risk.backtests;

import io.troupe.risk.backtests.TestFigure.Tested;
import io.troupe.risk.backtests.TestFigure.Untested;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.util.FastMath;

/**
 * Tests of how often losses exceed the value at risk, each a ratio of likelihoods {@code −2 ln(L₀ /
 * L₁)} that is χ² distributed if forecasts are right and many.
 */
public final class Coverage {
    private Coverage() {}

    /**
     * Whether exceedances are as many as the level says. With n of T and {@code p = 1 − level},
     * {@code −2 ln((1 − p)^(T−n) pⁿ / ((1 − n/T)^(T−n) (n/T)ⁿ))}, one degree of freedom.
     *
     * <p>Source: P. Kupiec, <i>Techniques for Verifying the Accuracy of Risk Measurement
     * Models</i>, Journal of Derivatives 3 (1995).
     */
    public static TestFigure unconditional(Exceedances exceedances) {
        int all = exceedances.observations();
        if (all == 0) {
            return new Untested("there is no forecast that met a loss");
        }
        return tested(ratio(exceedances.count(), all, 1 - exceedances.level()), 1);
    }

    /**
     * Whether exceedances come independently of the bar before, against a chance that depends on
     * whether it was one (a Markov chain of first order); one degree of freedom.
     *
     * <p>Source: P. F. Christoffersen, <i>Evaluating Interval Forecasts</i>, International
     * Economic Review 39 (1998), section 3.2.
     */
    public static TestFigure independence(Exceedances exceedances) {
        if (exceedances.count() == 0) {
            return new Untested("no loss exceeded the value at risk");
        }
        Transitions transitions = Transitions.of(exceedances);
        if (transitions.afterExceeded() == 0) {
            return new Untested("no bar follows an exceedance");
        }
        return transitions.afterCalm() == 0 ? new Untested("every bar follows an exceedance")
                : tested(transitions.ratio(), 1);
    }

    /**
     * Whether exceedances are as many as the level says and independent: the sum of both
     * statistics, two degrees of freedom.
     *
     * <p>Source: Christoffersen (1998), section 3.3.
     */
    public static TestFigure conditional(Exceedances exceedances) {
        TestFigure many = unconditional(exceedances);
        TestFigure apart = independence(exceedances);
        return many instanceof Tested first && apart instanceof Tested second
                ? tested(first.statistic() + second.statistic(), 2)
                : apart;
    }

    private static Tested tested(double ratio, int degrees) {
        double statistic = Math.max(ratio, 0);
        return new Tested(statistic,
                1 - new ChiSquaredDistribution(degrees).cumulativeProbability(statistic));
    }

    /** {@code −2 ln} of the likelihood of a chance, to that of the share there was. */
    private static double ratio(int hits, int all, double chance) {
        return 2 * (logLikelihood(hits, all, (double) hits / all)
                - logLikelihood(hits, all, chance));
    }

    private static double logLikelihood(int hits, int all, double chance) {
        return times(all - hits, 1 - chance) + times(hits, chance);
    }

    /** {@code n ln p}, 0 for {@code n = 0}. */
    private static double times(int n, double p) {
        return n == 0 ? 0 : n * FastMath.log(p);
    }

    /**
     * How often what followed what.
     *
     * @param calmCalm bars without exceedance after one without, n₀₀
     * @param calmExceeded exceedances after a bar without, n₀₁
     * @param exceededCalm bars without after an exceedance, n₁₀
     * @param exceededExceeded exceedances after an exceedance, n₁₁
     */
    record Transitions(int calmCalm, int calmExceeded, int exceededCalm, int exceededExceeded) {
        static Transitions of(Exceedances exceedances) {
            int[] counts = new int[4];
            for (int i = 1; i < exceedances.observations(); i++) {
                counts[(exceedances.isExceeded(i - 1) ? 2 : 0)
                        + (exceedances.isExceeded(i) ? 1 : 0)]++;
            }
            return new Transitions(counts[0], counts[1], counts[2], counts[3]);
        }

        int afterCalm() {
            return calmCalm + calmExceeded;
        }

        int afterExceeded() {
            return exceededCalm + exceededExceeded;
        }

        double ratio() {
            int hits = calmExceeded + exceededExceeded;
            double chance = (double) hits / (afterCalm() + afterExceeded());
            return Coverage.ratio(calmExceeded, afterCalm(), chance)
                    + Coverage.ratio(exceededExceeded, afterExceeded(), chance);
        }
    }
}
