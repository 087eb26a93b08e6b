package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.ConvexFunction;
import io.troupe.math.optim.SolverStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The efficient frontier: the portfolios of least risk for means from that of the portfolio of
 * least risk to the largest that the conditions leave, in equal steps. Source: H. Markowitz (1952).
 *
 * @param points ascending by mean, without those that were not found
 * @param status SOLVED, or why there is none
 * @param reason why there is none, or which points are missing; empty if all are there
 */
public record EfficientFrontier(List<Point> points, SolverStatus status, String reason) {
    /** How many points are usual. */
    public static final int USUAL_POINTS = 40;

    /** Copies the list. */
    public EfficientFrontier {
        points = List.copyOf(points);
    }

    /**
     * A portfolio of the frontier.
     *
     * @param mean expected return per bar
     * @param risk per bar; of the variance the root
     * @param weights of each asset
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record Point(double mean, double risk, double[] weights) {}

    /**
     * The frontier of a problem.
     *
     * @param risk by which measure, and penalties of each portfolio
     * @param count of points, ≥ 2; one if least risk and largest mean are the same portfolio's
     */
    public static EfficientFrontier of(ConvexRisk risk, PortfolioProblem problem, int count) {
        PortfolioAnswer least = new MinRisk(risk, OptionalDouble.empty()).optimize(problem);
        PortfolioAnswer most = new MaxReturn(risk, OptionalDouble.empty()).optimize(problem);
        if (!least.isSolved() || !most.isSolved()) {
            PortfolioAnswer failed = least.isSolved() ? most : least;
            return new EfficientFrontier(List.of(), failed.status(), failed.reason());
        }
        ConvexFunction function = RiskForms.of(risk, problem);
        double lowest = Algebra.dot(problem.means(), least.weights());
        double highest = Algebra.dot(problem.means(), most.weights());
        List<Point> points = new ArrayList<>();
        points.add(point(problem, function, least.weights()));
        List<String> missing = new ArrayList<>();
        boolean isOne = highest - lowest <= 1e-9 * Math.max(Math.abs(highest), Math.abs(lowest));
        for (int k = 1; k < count && !isOne; k++) {
            // The last target is inside by what a program may miss it by.
            double share = k == count - 1 ? 1 - 1e-9 : (double) k / (count - 1);
            double target = lowest + share * (highest - lowest);
            PortfolioAnswer answer = new MinRisk(risk, OptionalDouble.of(target)).optimize(problem);
            if (answer.isSolved()) {
                points.add(point(problem, function, answer.weights()));
            } else {
                missing.add("mean " + target + ": " + answer.reason());
            }
        }
        return new EfficientFrontier(points, SolverStatus.SOLVED, String.join("; ", missing));
    }

    private static Point point(PortfolioProblem problem, ConvexFunction function,
            double[] weights) {
        return new Point(Algebra.dot(problem.means(), weights),
                RiskForms.value(function, weights), weights);
    }
}
