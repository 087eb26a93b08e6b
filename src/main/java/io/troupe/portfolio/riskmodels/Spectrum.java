package io.troupe.portfolio.riskmodels;

import java.util.function.IntToDoubleFunction;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * A symmetric matrix as its eigenvalues and eigenvectors.
 *
 * @param values descending
 * @param vectors a row per eigenvector, of length 1
 */
@SuppressWarnings("ArrayRecordComponent") // a step of a computation, never compared
record Spectrum(double[] values, double[][] vectors) {
    private static final double SMALLEST = 1e-15;

    /** Decomposes a symmetric matrix. */
    static Spectrum of(double[][] symmetric) {
        try {
            EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(
                    new Array2DRowRealMatrix(symmetric, false), SMALLEST, true);
            RealMatrix turned = eigen.getVT();
            return new Spectrum(eigen.getEigenvalues(), turned.getData());
        } catch (MathRuntimeException failure) {
            throw EstimationException.of("the eigenvalues of a " + symmetric.length + " × "
                    + symmetric.length + " matrix cannot be found: " + failure.getMessage());
        }
    }

    /** {@code Σ(k) f(k)·v(k)v(k)'}, symmetric to the bit; f ≥ 0. */
    double[][] with(IntToDoubleFunction value) {
        int n = values.length;
        double[][] scaled = new double[n][n];
        for (int k = 0; k < n; k++) {
            double root = Math.sqrt(value.applyAsDouble(k));
            for (int i = 0; i < n; i++) {
                scaled[i][k] = root * vectors[k][i];
            }
        }
        return CrossProducts.of(scaled);
    }
}
