package io.troupe.portfolio.riskmodels;

/**
 * The correlation matrix that is nearest to a symmetric matrix with unit diagonal, by the sum of
 * squared differences: alternating projections on the positive semidefinite matrices and on those
 * of unit diagonal, with Dykstra's correction for the first. N. J. Higham, <i>Computing the nearest
 * correlation matrix: a problem from finance</i>, IMA Journal of Numerical Analysis 22 (2002),
 * algorithm 3.3, with equal weights.
 *
 * <p>It ends when both projections differ by no more than 1e-9 of their size, or after 500 rounds;
 * then the last projection is scaled to unit diagonal, so that what comes out is positive
 * semidefinite in any case. An eigenvalue above −1e-12·n counts as rounding: then the matrix stays
 * as it is. O(n³) a round.
 *
 * @param correlations positive semidefinite, unit diagonal
 * @param changed whether they are others than were given
 * @param distance the root of the sum of squared differences, 0 if not changed
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record NearestCorrelation(double[][] correlations, boolean changed, double distance) {
    private static final double ROUNDING = 1e-12;
    private static final double TOLERANCE = 1e-9;
    private static final int MOST_ROUNDS = 500;

    static NearestCorrelation of(double[][] given) {
        int n = given.length;
        if (Spectrum.of(given).values()[n - 1] >= -ROUNDING * n) {
            return new NearestCorrelation(given, false, 0);
        }
        double[][] corrected = difference(given, new double[n][n]);
        double[][] projected = given;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Spectrum spectrum = Spectrum.of(corrected);
            projected = spectrum.with(k -> Math.max(spectrum.values()[k], 0));
            double[][] correction = difference(projected, corrected);
            double[][] unit = withUnitDiagonal(projected);
            double gap = Math.sqrt(Shrinkage.squares(difference(unit, projected)));
            corrected = difference(unit, correction);
            if (gap <= TOLERANCE * Math.sqrt(Shrinkage.squares(unit))) {
                break;
            }
        }
        double[][] nearest = Correlations.scaled(projected);
        return new NearestCorrelation(nearest, true,
                Math.sqrt(Shrinkage.squares(difference(nearest, given))));
    }

    /**
     * The covariance with the nearest correlations and the variances of a given one; assets that do
     * not move have covariances of 0.
     */
    static Repair repair(double[][] covariance) {
        int n = covariance.length;
        double[] sigmas = new double[n];
        double[][] correlations = new double[n][n];
        for (int i = 0; i < n; i++) {
            sigmas[i] = Correlations.moves(covariance[i][i]) ? Math.sqrt(covariance[i][i]) : 0;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double product = sigmas[i] * sigmas[j];
                correlations[i][j] = i == j ? 1 : product == 0 ? 0 : covariance[i][j] / product;
            }
        }
        NearestCorrelation nearest = of(correlations);
        return nearest.changed
                ? new Repair(Correlations.covariance(nearest.correlations, sigmas), true,
                        nearest.distance)
                : new Repair(covariance, false, 0);
    }

    /**
     * A covariance that is positive semidefinite.
     *
     * @param repaired whether it was not before
     * @param norm how far its correlations were moved
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Repair(double[][] covariance, boolean repaired, double norm) {}

    private static double[][] withUnitDiagonal(double[][] matrix) {
        double[][] unit = difference(matrix, new double[matrix.length][matrix.length]);
        for (int i = 0; i < unit.length; i++) {
            unit[i][i] = 1;
        }
        return unit;
    }

    private static double[][] difference(double[][] left, double[][] right) {
        int n = left.length;
        double[][] difference = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                difference[i][j] = left[i][j] - right[i][j];
            }
        }
        return difference;
    }
}
