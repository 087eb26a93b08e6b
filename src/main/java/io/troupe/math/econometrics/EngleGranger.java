package io.troupe.math.econometrics;

import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * The test of Engle and Granger for cointegration: regresses one variable on others and a trend,
 * and tests the residuals for a unit root (no constant there, as they have none). Which variable is
 * the dependent one matters in finite samples.
 *
 * <p>Sources: R. F. Engle, C. W. J. Granger, <i>Co-Integration and Error Correction</i>,
 * Econometrica 55 (1987); values by J. G. MacKinnon (1994, 2010) for the number of variables, with
 * one observation less than there are, as the residuals are differenced.
 */
public final class EngleGranger {
    /** From here on a regression explains all but its rounding. */
    private static final double PERFECT = 1 - 100 * 1.4901161193847656e-8;

    private EngleGranger() {}

    /**
     * Tests with a given number of lagged differences.
     *
     * @param dependent the variable to explain, finite
     * @param others at least one more variable of the same length, finite
     * @param trend deterministic part of the regression
     * @param lags how many lagged differences of the residuals, ≥ 0
     * @throws IllegalArgumentException if lengths differ, numbers are not finite or the series are
     *         too short
     * @throws SingularDesignException if the others are collinear
     */
    public static EngleGrangerResult test(double[] dependent, double[][] others, Trend trend,
            int lags) {
        return test(dependent, others, trend, lags, residuals -> lags);
    }

    /**
     * Tests with a number of lagged differences that a rule chooses.
     *
     * @param mostLags the most that may be used, ≥ 0; {@link AugmentedDickeyFuller#mostLags} with
     *        {@link Trend#NONE} is usual
     * @throws IllegalArgumentException as the other method
     */
    public static EngleGrangerResult test(double[] dependent, double[][] others, Trend trend,
            int mostLags, LagRule rule) {
        return test(dependent, others, trend, mostLags, residuals -> AugmentedDickeyFuller
                .chooseForResiduals(residuals, mostLags, rule));
    }

    private static EngleGrangerResult test(double[] dependent, double[][] others, Trend trend,
            int mostLags, ToIntFunction<double[]> lagsOf) {
        Series.notNegative("lags", mostLags);
        int needed = Math.max(2 * mostLags + 3, others.length + trend.terms() + 2);
        Series.finite(String.format(Locale.ROOT, "the dependent variable, with %d lags", mostLags),
                dependent, needed);
        LeastSquares regression = LeastSquares.fit(dependent, design(others, trend,
                dependent.length));
        int variables = 1 + others.length;
        boolean leavesNothing = !(regression.rSquared() < PERFECT);
        double[] spread = regression.residuals();
        int lags = leavesNothing ? mostLags : lagsOf.applyAsInt(spread);
        double statistic = leavesNothing ? Double.NEGATIVE_INFINITY
                : AugmentedDickeyFuller.statistic(spread, lags);
        CriticalValues critical = trend == Trend.NONE ? CriticalValues.UNKNOWN
                : MacKinnonCriticalValues.of(trend, variables, dependent.length - 1);
        return new EngleGrangerResult(statistic,
                MacKinnonPValues.of(statistic, trend, variables), lags, critical, regression);
    }

    private static double[][] design(double[][] others, Trend trend, int observations) {
        double[][] columns = new double[others.length + trend.terms()][];
        System.arraycopy(others, 0, columns, 0, others.length);
        System.arraycopy(trend.columns(observations), 0, columns, others.length, trend.terms());
        return columns;
    }
}
