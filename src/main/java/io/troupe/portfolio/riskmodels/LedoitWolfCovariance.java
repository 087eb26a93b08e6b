package io.troupe.portfolio.riskmodels;

import io.troupe.portfolio.riskmodels.RawEstimator.Found;

/**
 * The sample covariance drawn to a target with the intensity that is expected to err least, by
 * Ledoit and Wolf. Everything has the divisor T.
 *
 * <ul>
 * <li>{@link ShrinkageTarget#IDENTITY}: <i>A well-conditioned estimator for large-dimensional
 * covariance matrices</i>, Journal of Multivariate Analysis 88 (2004). Follows scikit-learn's
 * {@code ledoit_wolf}.
 * <li>{@link ShrinkageTarget#CONSTANT_CORRELATION}: <i>Honey, I shrunk the sample covariance
 * matrix</i>, Journal of Portfolio Management 30 (2004). Follows the authors' program, not
 * PyPortfolioOpt, which mixes the divisors T − 1 and T.
 * <li>{@link ShrinkageTarget#SINGLE_FACTOR}: <i>Improved estimation of the covariance matrix of
 * stock returns</i>, Journal of Empirical Finance 10 (2003); the market is the mean of the assets.
 * Follows the authors' program and PyPortfolioOpt.
 * </ul>
 *
 * <p>The sums over pairs of fourth moments factor into sums over bars, so that all costs O(nT)
 * beside the sample covariance. Positive definite unless an asset does not move (identity: unless
 * none does) or the intensity is 0.
 */
record LedoitWolfCovariance(ShrinkageTarget target) implements RawEstimator {
    @Override
    public double[][] covariance(double[][] complete) {
        return find(complete).covariance();
    }

    @Override
    public Found find(double[][] complete) {
        Deviations deviations = Deviations.of(complete);
        double[][] sample = deviations.covariance(deviations.bars());
        return switch (target) {
            case IDENTITY -> toIdentity(deviations, sample);
            case CONSTANT_CORRELATION -> toConstantCorrelation(deviations, sample);
            case SINGLE_FACTOR -> SingleFactorTarget.shrunk(deviations, sample);
        };
    }

    private static Found toIdentity(Deviations deviations, double[][] sample) {
        double[][] target = Shrinkage.identity(sample);
        double errors = squaredSums(deviations) - Shrinkage.squares(sample);
        return Shrinkage.between(sample, target,
                Shrinkage.intensity(errors, sample, target, deviations.bars()));
    }

    /** {@code Σ(i,j) Σ(t) y(i,t)²·y(j,t)² / T}: the square of the sum of squares, bar by bar. */
    static double squaredSums(Deviations deviations) {
        double sum = 0;
        for (int t = 0; t < deviations.bars(); t++) {
            double squares = 0;
            for (double[] row : deviations.rows()) {
                squares += row[t] * row[t];
            }
            sum += squares * squares;
        }
        return sum / deviations.bars();
    }

    /**
     * {@code Σ(i) (Σ(t) y(i,t)⁴ / T − s(i,i)²)}: the errors of the variances, which targets keep.
     */
    static double ownErrors(Deviations deviations, double[][] sample) {
        double errors = 0;
        for (int i = 0; i < sample.length; i++) {
            double fourth = 0;
            for (double value : deviations.rows()[i]) {
                fourth += value * value * value * value;
            }
            errors += fourth / deviations.bars() - sample[i][i] * sample[i][i];
        }
        return errors;
    }

    private static Found toConstantCorrelation(Deviations deviations, double[][] sample) {
        int n = sample.length;
        double[] sigmas = Correlations.deviations(sample);
        double correlations = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                correlations += 2 * sample[i][j] / (sigmas[i] * sigmas[j]);
            }
        }
        double mean = n == 1 ? 0 : correlations / n / (n - 1);
        double[][] target = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                target[i][j] = i == j ? sample[i][i] : mean * sigmas[i] * sigmas[j];
            }
        }
        double errors = squaredSums(deviations) - Shrinkage.squares(sample)
                - ownErrors(deviations, sample) - mean * covariances(deviations, sample, sigmas);
        return Shrinkage.between(sample, target,
                Shrinkage.intensity(errors, sample, target, deviations.bars()));
    }

    /**
     * {@code Σ(i≠j) σ(j)/σ(i)·(Σ(t) y(i,t)³·y(j,t) / T − s(i,i)·s(i,j))}: how variances err
     * together with covariances.
     */
    private static double covariances(Deviations deviations, double[][] sample, double[] sigmas) {
        int n = sample.length;
        double sum = 0;
        for (int t = 0; t < deviations.bars(); t++) {
            double cubes = 0;
            double weighted = 0;
            double own = 0;
            for (int i = 0; i < n; i++) {
                double y = deviations.rows()[i][t];
                cubes += y * y * y / sigmas[i];
                weighted += y * sigmas[i];
                own += y * y * y * y;
            }
            sum += cubes * weighted - own;
        }
        sum /= deviations.bars();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    sum -= sigmas[i] * sigmas[j] * sample[i][j];
                }
            }
        }
        return sum;
    }
}
