package io.troupe.portfolio.allocators.online;

import java.util.Arrays;

/**
 * Confidence weighted mean reversion: weights are thought of as normal, with a variance each; both
 * move as little as they can, by divergence, for the portfolio to have earned no more than ε with a
 * confidence that φ says. The multiplier λ is the largest root of a quadratic equation, or 0. Li,
 * Hoi, Zhao and Gopalkrishnan, "Confidence weighted mean reversion strategy for online portfolio
 * selection" (ACM Transactions on Knowledge Discovery from Data 7, 2013).
 *
 * @param form how the constraint measures uncertainty
 * @param phi the quantile φ of the standard normal distribution, ≥ 0
 * @param epsilon the factor ε that the portfolio may earn without a move, ≥ 0
 */
public record ConfidenceWeighted(Form form, double phi, double epsilon) implements OnlineRule {
    private static final double EPS = 0x1p-52;

    /** The two of the paper. */
    public enum Form {
        /** {@code ε ≥ μ'x + φ·x'Σx}: CWMR-Var. */
        VARIANCE,
        /** {@code ε ≥ μ'x + φ·√(x'Σx)}: CWMR-Stdev. */
        DEVIATION
    }

    /** Checks the components. */
    public ConfidenceWeighted {
        Parameters.atLeast("phi", phi, 0);
        Parameters.atLeast("epsilon", epsilon, 0);
    }

    @Override
    public OnlineState start(int assets) {
        double[] variances = new double[assets];
        Arrays.fill(variances, 1.0 / assets / assets);
        return OnlineState.of(Vectors.equal(assets), variances);
    }

    /** Sums over the assets that a step goes by. */
    private record Sums(double earned, double variance, double covariance, double mean) {
        static Sums of(double[] x, double[] w, double[] variances) {
            double variance = 0;
            double covariance = 0;
            for (int i = 0; i < x.length; i++) {
                variance += x[i] * variances[i] * x[i];
                covariance += x[i] * variances[i];
            }
            return new Sums(Vectors.dot(x, w), variance, covariance,
                    covariance / Vectors.sum(variances));
        }
    }

    @Override
    public OnlineState next(OnlineState state, double[] relatives, double earned) {
        double[] w = state.weights();
        double[] variances = state.memory().clone();
        Sums sums = Sums.of(relatives, w, variances);
        double lambda = form == Form.VARIANCE ? byVariance(sums) : byDeviation(sums);
        for (int i = 0; i < w.length; i++) {
            w[i] -= lambda * variances[i] * (relatives[i] - sums.mean);
        }
        shrink(variances, relatives, precision(lambda, sums));
        double scale = Vectors.sum(variances) * variances.length;
        for (int i = 0; i < variances.length; i++) {
            variances[i] /= scale;
        }
        return OnlineState.of(Simplex.nearest(w), variances);
    }

    private double byVariance(Sums s) {
        double within = s.variance - s.mean * s.covariance;
        return multiplier(2 * phi * s.variance * within,
                2 * phi * s.variance * (epsilon - s.earned) + within,
                epsilon - s.earned - phi * s.variance);
    }

    private double byDeviation(Sums s) {
        double within = s.variance - s.mean * s.covariance + phi * phi * s.variance / 2;
        double gap = epsilon - s.earned;
        return multiplier(within * within - phi * phi * phi * phi * s.variance * s.variance / 4,
                2 * gap * within, gap * gap - phi * phi * s.variance);
    }

    /** The largest root of {@code aλ² + bλ + c}, if it is real and above 0, else 0. */
    private static double multiplier(double a, double b, double c) {
        if (a == 0) {
            return b == 0 ? 0 : Math.max(0, -c / b);
        }
        double square = b * b - 4 * a * c;
        if (!(square > 0)) {
            return 0;
        }
        double root = Math.sqrt(square);
        return Math.max(0, Math.max((root - b) / (2 * a), (-root - b) / (2 * a)));
    }

    /** By what the squares of relatives are multiplied that are added to inverse variances. */
    private double precision(double lambda, Sums s) {
        if (form == Form.VARIANCE) {
            return 2 * lambda * phi;
        }
        double deviation = (Math.sqrt(lambda * lambda * s.variance * s.variance * phi * phi
                + 4 * s.variance) - lambda * phi * s.variance) / 2;
        return deviation == 0 ? 0 : lambda * phi / deviation;
    }

    private void shrink(double[] variances, double[] relatives, double precision) {
        double determinant = 1;
        for (int i = 0; i < variances.length; i++) {
            variances[i] = 1 / (1 / variances[i] + precision * relatives[i] * relatives[i]);
            determinant *= variances[i];
        }
        if (form == Form.DEVIATION && determinant <= EPS) {
            // As the authors' toolbox keeps the matrix from being singular.
            for (int i = 0; i < variances.length; i++) {
                variances[i] += EPS;
            }
        }
    }
}
