package io.troupe.portfolio.riskmodels;

import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;

/**
 * Solves equations {@code Cx = b} with a positive definite C, scaled to unit diagonal, by
 * Cholesky's decomposition.
 */
final class PositiveSolver {
    private static final double SYMMETRY = 1e-10;
    /** Of a unit diagonal, what must be left of each once those before it are taken off. */
    private static final double LEAST_PIVOT = 1e-13;

    private final double[] roots;
    private final DecompositionSolver solver;

    private PositiveSolver(double[] roots, DecompositionSolver solver) {
        this.roots = roots;
        this.solver = solver;
    }

    /**
     * Decomposes a covariance.
     *
     * @throws EstimationException if it is singular, or none
     */
    static PositiveSolver of(double[][] covariance) {
        double[] roots = new double[covariance.length];
        for (int i = 0; i < roots.length; i++) {
            if (!(covariance[i][i] > 0)) {
                throw singular();
            }
            roots[i] = Math.sqrt(covariance[i][i]);
        }
        try {
            return new PositiveSolver(roots, new CholeskyDecomposition(
                    new Array2DRowRealMatrix(Correlations.of(covariance, roots), false), SYMMETRY,
                    LEAST_PIVOT).getSolver());
        } catch (MathIllegalArgumentException refused) {
            throw singular();
        }
    }

    private static EstimationException singular() {
        return EstimationException.of("the covariance cannot be inverted: assets move alike, or"
                + " not at all, or there are no more bars than assets. Choose a type that shrinks,"
                + " as ledoit-wolf, or look back on more bars");
    }

    double[] solve(double[] right) {
        double[] scaled = new double[right.length];
        for (int i = 0; i < right.length; i++) {
            scaled[i] = right[i] / roots[i];
        }
        double[] solution = solver.solve(new ArrayRealVector(scaled, false)).toArray();
        for (int i = 0; i < right.length; i++) {
            solution[i] /= roots[i];
        }
        return solution;
    }
}
