package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.ConvexFunction;
import io.troupe.portfolio.measures.PortfolioRisk;
import io.troupe.portfolio.measures.RiskMeasure;
import java.util.Arrays;

/** The risk of a problem's portfolios, for the variance its root: proportional to the weights. */
final class RiskForms {
    private RiskForms() {}

    /** From the covariance where that suffices, else from the returns. */
    static ConvexFunction of(ConvexRisk risk, PortfolioProblem problem) {
        return of(risk.measure(), risk.alpha(), problem);
    }

    static ConvexFunction of(RiskMeasure measure, double alpha, PortfolioProblem problem) {
        return measure.usesCovariance() ? deviation(problem.covariance())
                : PortfolioRisk.of(measure, alpha, problem.returns());
    }

    /** {@code √(w'Σw)}. */
    private static ConvexFunction deviation(double[][] covariance) {
        return (w, slopes) -> {
            double[] product = Algebra.times(covariance, w);
            double deviation = Math.sqrt(Math.max(Algebra.dot(product, w), 0));
            for (int i = 0; i < w.length; i++) {
                slopes[i] = deviation > 0 ? product[i] / deviation : 0;
            }
            return deviation;
        };
    }

    static ConvexFunction times(double factor, ConvexFunction function) {
        return (w, slopes) -> {
            double value = function.at(w, slopes);
            for (int i = 0; i < w.length; i++) {
                slopes[i] *= factor;
            }
            return factor * value;
        };
    }

    /** The function and a constant, which keeps its smallest value away from 0. */
    static ConvexFunction plus(double constant, ConvexFunction function) {
        return (w, slopes) -> constant + function.at(w, slopes);
    }

    /** {@code max(f, 0)²}, convex as f is. */
    static ConvexFunction squared(ConvexFunction function) {
        return (w, slopes) -> {
            double value = function.at(w, slopes);
            if (value <= 0) {
                Arrays.fill(slopes, 0);
                return 0;
            }
            for (int i = 0; i < w.length; i++) {
                slopes[i] *= 2 * value;
            }
            return value * value;
        };
    }

    /** {@code √(max(f, 0)² + ridge·w'w)}, convex as f is. */
    static ConvexFunction ridged(double ridge, ConvexFunction function) {
        return ridge == 0 ? function : (w, slopes) -> {
            double value = Math.max(function.at(w, slopes), 0);
            double root = Math.sqrt(value * value + ridge * Algebra.dot(w, w));
            for (int i = 0; i < w.length; i++) {
                slopes[i] = root > 0 ? (value * slopes[i] + ridge * w[i]) / root : 0;
            }
            return root;
        };
    }

    static double value(ConvexFunction function, double[] w) {
        return function.at(w, new double[w.length]);
    }

    /** Where searches begin: as much of each asset as of any other. */
    static double[] equalWeights(int assets) {
        double[] weights = new double[assets];
        Arrays.fill(weights, 1.0 / assets);
        return weights;
    }
}
