package io.troupe.math.econometrics;

import java.util.Arrays;
import org.hipparchus.util.FastMath;

/**
 * A series as a process that is pulled back to a mean, {@code dx = κ(m − x)dt + σ dW}, observed
 * once per bar: the regression {@code x(t) − x(t−1) = intercept + slope·x(t−1) + ε}.
 *
 * <p>Sources: E. P. Chan, <i>Algorithmic Trading</i>, 2013, chapter 2 (half-life by the slope); M.
 * Avellaneda, J.-H. Lee, <i>Statistical Arbitrage in the US Equities Market</i>, Quantitative
 * Finance 10 (2010), appendix (mean and deviation of the process).
 *
 * @param intercept of the regression
 * @param slope of the regression; below 0 if the series reverts
 * @param noiseVariance variance of ε, with divisor observations − 2
 */
public record OrnsteinUhlenbeck(double intercept, double slope, double noiseVariance) {
    /**
     * Fits a series.
     *
     * @param x at least 4 values, finite, not all equal but the last
     * @throws IllegalArgumentException if x is too short or not finite
     * @throws SingularDesignException if x does not vary
     */
    public static OrnsteinUhlenbeck fit(double[] x) {
        Series.finite("the series", x, 4);
        double[] before = Arrays.copyOf(x, x.length - 1);
        if (Series.isConstant(before)) {
            throw new SingularDesignException("the series must vary, is constant at " + x[0]);
        }
        LeastSquares regression = LeastSquares.fit(Series.differences(x),
                LeastSquares.constant(before.length), before);
        double[] coefficients = regression.coefficients();
        return new OrnsteinUhlenbeck(coefficients[0], coefficients[1],
                regression.residualVariance());
    }

    /** In how many bars half of a deviation is gone, {@code −ln 2 / slope}; ∞ without reversion. */
    public double halfLifeBars() {
        return slope < 0 ? -FastMath.log(2) / slope : Double.POSITIVE_INFINITY;
    }

    /** The speed κ per bar, {@code −ln(1 + slope)}; NaN if the slope is not in −1…0. */
    public double speedPerBar() {
        return slope > -1 && slope < 0 ? -FastMath.log1p(slope) : Double.NaN;
    }

    /** The mean to which it is pulled, {@code −intercept/slope}; NaN without reversion. */
    public double mean() {
        return slope < 0 ? -intercept / slope : Double.NaN;
    }

    /**
     * The standard deviation around that mean, {@code sqrt(noise / (1 − (1 + slope)²))}; NaN if the
     * slope is not in −2…0.
     */
    public double deviation() {
        double persistence = 1 + slope;
        return Math.abs(persistence) < 1
                ? Math.sqrt(noiseVariance / (1 - persistence * persistence))
                : Double.NaN;
    }
}
