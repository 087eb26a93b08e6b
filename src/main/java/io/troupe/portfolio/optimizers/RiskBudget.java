package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.ConvexBudgets;
import io.troupe.math.optim.Minimum;
import io.troupe.math.optim.RiskBudgets;
import io.troupe.math.optim.SolverStatus;
import io.troupe.portfolio.measures.PortfolioRisk;
import io.troupe.portfolio.measures.RiskMeasure;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The portfolio whose assets contribute given parts of the risk: {@code w(i)·∂R/∂w(i)} is
 * proportional to the budgets. Weights are above 0 and sum to 1; conditions of the problem are not
 * looked at. Source: S. Maillard, T. Roncalli, J. Teiletche, <i>The properties of equally weighted
 * risk contribution portfolios</i>, Journal of Portfolio Management 36 (2010); for other measures
 * than variance B. Bruder, T. Roncalli, <i>Managing risk exposures using the risk budgeting
 * approach</i> (2012). Of variance to a fraction of 1e−12 of each budget; of other measures as
 * {@link ConvexBudgets} has it.
 */
public final class RiskBudget implements PortfolioOptimizer {
    private static final String OF_COVARIANCE = "newton";
    private static final String OF_RETURNS = "cutting planes";

    private final RiskMeasure measure;
    private final double alpha;
    private final Map<String, Double> budgets;

    /**
     * By a convex measure of risk.
     *
     * @param alpha fraction of worst cases, 0 &lt; α &lt; 1, if the measure uses it
     * @param budgets by asset, above 0, in any unit; an asset without one has the mean of the
     *        others'; empty for equal ones
     */
    public RiskBudget(RiskMeasure measure, double alpha, Map<String, Double> budgets) {
        if (!measure.isConvex()) {
            throw new IllegalArgumentException(measure.label() + " is not convex");
        }
        this.measure = measure;
        this.alpha = alpha;
        this.budgets = new TreeMap<>(budgets);
    }

    /** The same part for each asset. */
    public static RiskBudget equal(RiskMeasure measure, double alpha) {
        return new RiskBudget(measure, alpha, Map.of());
    }

    @Override
    public Set<Need> needs() {
        return EnumSet.of(measure.usesCovariance() ? Need.COVARIANCE : Need.RETURNS);
    }

    @Override
    public boolean keepsConditions() {
        return false;
    }

    @Override
    public PortfolioAnswer optimize(PortfolioProblem problem) {
        return ProblemFaults.refusal(problem, needs(), solver())
                .orElseGet(() -> divide(problem));
    }

    private PortfolioAnswer divide(PortfolioProblem problem) {
        double[] parts = parts(problem.assets());
        for (int i = 0; i < parts.length; i++) {
            if (!(parts[i] > 0 && parts[i] < Double.POSITIVE_INFINITY)) {
                return none(problem, SolverStatus.NOT_CONVERGED, "the budget of "
                        + problem.assets().get(i) + " must be above 0, was " + parts[i]);
            }
        }
        return measure.usesCovariance() ? ofCovariance(problem, parts)
                : ofReturns(problem, parts);
    }

    private double[] parts(List<String> assets) {
        double mean = assets.stream().filter(budgets::containsKey).mapToDouble(budgets::get)
                .average().orElse(1);
        return assets.stream().mapToDouble(asset -> budgets.getOrDefault(asset, mean)).toArray();
    }

    private PortfolioAnswer ofCovariance(PortfolioProblem problem, double[] parts) {
        Optional<double[]> weights = RiskBudgets.weights(problem.covariance(), parts);
        return weights.map(each -> PortfolioAnswer.closedForm(each, OF_COVARIANCE))
                .orElseGet(() -> none(problem, SolverStatus.UNBOUNDED, "assets can be combined to"
                        + " no risk at all, so that it has no parts: leave some out, or shrink"
                        + " the covariance"));
    }

    private PortfolioAnswer ofReturns(PortfolioProblem problem, double[] parts) {
        Minimum minimum = ConvexBudgets
                .minimize(PortfolioRisk.of(measure, alpha, problem.returns()), parts);
        if (minimum.status() == SolverStatus.UNBOUNDED) {
            return none(problem, SolverStatus.UNBOUNDED, "the " + measure.label() + " of "
                    + heaviest(problem, minimum.x()) + " is not above 0, so that it has no"
                    + " parts: leave some out, or take another measure");
        }
        if (minimum.status() != SolverStatus.SOLVED) {
            return none(problem, minimum.status(), "risk is off its budgets by up to "
                    + minimum.residual() + " after " + minimum.iterations() + " steps");
        }
        double sum = Arrays.stream(minimum.x()).sum();
        double[] weights = Arrays.stream(minimum.x()).map(each -> each / sum).toArray();
        return new PortfolioAnswer(SolverStatus.SOLVED, weights, OF_RETURNS,
                minimum.iterations(), minimum.residual(), List.of(), "");
    }

    /** The asset that has all of a portfolio, or its largest part. */
    private static String heaviest(PortfolioProblem problem, double[] weights) {
        int heaviest = 0;
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            heaviest = weights[i] > weights[heaviest] ? i : heaviest;
            sum += weights[i];
        }
        String name = problem.assets().get(heaviest);
        return weights[heaviest] == sum ? name : "a portfolio with much of " + name;
    }

    private PortfolioAnswer none(PortfolioProblem problem, SolverStatus status, String reason) {
        return PortfolioAnswer.none(status, problem.size(), solver(), reason);
    }

    private String solver() {
        return measure.usesCovariance() ? OF_COVARIANCE : OF_RETURNS;
    }
}
