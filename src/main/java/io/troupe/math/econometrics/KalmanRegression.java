package io.troupe.math.econometrics;

/**
 * A regression {@code y = slope·x + intercept + e} whose two coefficients wander: a Kalman filter
 * with the coefficients as a random walk. Tells of each observation how far it is from what was
 * expected before, and what the coefficients are after it.
 *
 * <p>Per bar the coefficients' covariance grows by {@code δ/(1−δ)} on its diagonal (Vw), then
 * {@code Q = x'Rx + Ve}, {@code K = Rx/Q}, coefficients {@code += K·e}, covariance by Joseph's form
 * {@code (I − Kx')R(I − Kx')' + K Ve K'}, which stays symmetric and positive semi-definite under
 * rounding. Begins with coefficients 0 that are certain, so the first observation changes nothing.
 * O(1) per observation.
 *
 * <p>Source: E. P. Chan, <i>Algorithmic Trading</i>, 2013, chapter 3, with δ = 1e−4 and Ve = 1e−3;
 * R. E. Kalman, <i>A New Approach to Linear Filtering and Prediction Problems</i>, 1960. Not safe
 * for use by several threads.
 */
public final class KalmanRegression {
    private final double stateVariance;
    private final double observationVariance;
    private double slope;
    private double intercept;
    private double slopeVariance;
    private double interceptVariance;
    private double covariance;
    private double error = Double.NaN;
    private double errorVariance = Double.NaN;
    private boolean hasBegun;

    /**
     * A filter before its first observation.
     *
     * @param delta how fast coefficients wander, in 0…1 without 1; 0 is recursive least squares
     * @param observationVariance variance of e (Ve), above 0
     * @throws IllegalArgumentException if an argument is out of range
     */
    public KalmanRegression(double delta, double observationVariance) {
        if (!(delta >= 0 && delta < 1)) {
            throw new IllegalArgumentException("delta must be in 0…1 without 1, was " + delta);
        }
        if (!(observationVariance > 0) || Double.isInfinite(observationVariance)) {
            throw new IllegalArgumentException(
                    "observationVariance must be > 0 and finite, was " + observationVariance);
        }
        this.stateVariance = delta / (1 - delta);
        this.observationVariance = observationVariance;
    }

    /** Takes the next observation, both finite. */
    public void add(double y, double x) {
        if (hasBegun) {
            slopeVariance += stateVariance;
            interceptVariance += stateVariance;
        }
        hasBegun = true;
        double slopeGain = slopeVariance * x + covariance;
        double interceptGain = covariance * x + interceptVariance;
        error = y - (slope * x + intercept);
        errorVariance = x * slopeGain + interceptGain + observationVariance;
        slopeGain /= errorVariance;
        interceptGain /= errorVariance;
        slope += slopeGain * error;
        intercept += interceptGain * error;
        update(x, slopeGain, interceptGain);
    }

    private void update(double x, double slopeGain, double interceptGain) {
        // I − Kx' with x' = (x, 1).
        double a = 1 - slopeGain * x;
        double b = -slopeGain;
        double c = -interceptGain * x;
        double d = 1 - interceptGain;
        double top = a * slopeVariance + b * covariance;
        double topRight = a * covariance + b * interceptVariance;
        double bottom = c * slopeVariance + d * covariance;
        double bottomRight = c * covariance + d * interceptVariance;
        slopeVariance = top * a + topRight * b + slopeGain * slopeGain * observationVariance;
        covariance = top * c + topRight * d + slopeGain * interceptGain * observationVariance;
        interceptVariance = bottom * c + bottomRight * d
                + interceptGain * interceptGain * observationVariance;
    }

    /** The slope after the last observation: the hedge ratio. */
    public double slope() {
        return slope;
    }

    /** The intercept after the last observation. */
    public double intercept() {
        return intercept;
    }

    /** How far the last observation was from what was expected before it; NaN before the first. */
    public double error() {
        return error;
    }

    /** What variance the error was expected to have (Q), above 0; NaN before the first. */
    public double errorVariance() {
        return errorVariance;
    }

    /** The variance of the slope after the last observation, ≥ 0. */
    public double slopeVariance() {
        return slopeVariance;
    }
}
