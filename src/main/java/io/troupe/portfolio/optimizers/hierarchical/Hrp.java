package io.troupe.portfolio.optimizers.hierarchical;

import io.troupe.math.optim.SolverStatus;
import io.troupe.portfolio.measures.RiskMeasure;
import io.troupe.portfolio.optimizers.PortfolioAnswer;
import io.troupe.portfolio.optimizers.PortfolioOptimizer;
import io.troupe.portfolio.optimizers.PortfolioProblem;
import io.troupe.portfolio.optimizers.ProblemFaults;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Hierarchical risk parity: the row of the tree's leaves is halved again and again, of an odd
 * number the smaller half on the left, and weight is divided between halves in inverse proportion
 * to their risk, each half held in inverse proportion to the risk of its assets. Weights are ≥ 0
 * and sum to 1. Of all conditions it keeps to bounds of single weights, as {@link Capacity} does.
 *
 * <p>In O(n²) for a covariance, O(nT log n) for series of T returns, and what the order of the
 * leaves costs, O(n³) at most. Source: M. López de Prado, <i>Building diversified portfolios that
 * outperform out of sample</i>, Journal of Portfolio Management 42 (2016).
 */
public final class Hrp implements PortfolioOptimizer {
    private static final String SOLVER = "recursive bisection";

    private final RiskMeasure measure;
    private final double alpha;
    private final Clustering clustering;

    /**
     * With any measure of risk.
     *
     * @param alpha fraction of worst cases, 0 &lt; α &lt; 1, if the measure uses it
     */
    public Hrp(RiskMeasure measure, double alpha, Clustering clustering) {
        this.measure = measure;
        this.alpha = alpha;
        this.clustering = clustering;
    }

    @Override
    public Set<Need> needs() {
        return TreeRisk.needs(measure);
    }

    @Override
    public boolean keepsConditions() {
        return false;
    }

    @Override
    public PortfolioAnswer optimize(PortfolioProblem problem) {
        return optimize(problem, problem.covariance());
    }

    /**
     * The weights along a tree that is grown from other correlations than those of the problem's
     * covariance: such as those of each pair's common days where the covariance is another
     * estimate.
     *
     * @param similarity a covariance or correlations of the same assets, n × n, symmetric, with a
     *        positive diagonal
     */
    public PortfolioAnswer optimize(PortfolioProblem problem, double[][] similarity) {
        return ProblemFaults.refusal(problem, needs(), SOLVER)
                .or(() -> ProblemFaults.refusal(with(problem, similarity),
                        EnumSet.of(Need.COVARIANCE), SOLVER))
                .orElseGet(() -> divide(problem, similarity));
    }

    private static PortfolioProblem with(PortfolioProblem problem, double[][] covariance) {
        return new PortfolioProblem(problem.assets(), problem.returns(), problem.means(),
                covariance, problem.riskFree(), problem.set(), problem.target(), problem.held());
    }

    private PortfolioAnswer divide(PortfolioProblem problem, double[][] similarity) {
        TreeRisk risk = new TreeRisk(measure, alpha, problem);
        if (!risk.fault().isEmpty()) {
            return PortfolioAnswer.none(SolverStatus.NOT_CONVERGED, problem.size(), SOLVER,
                    risk.fault());
        }
        int[] order = clustering.order(clustering.grow(similarity));
        double[] weights = new double[problem.size()];
        new Halving(risk, new Capacity(problem.set().bounds()), weights).halve(order, 1);
        return PortfolioAnswer.closedForm(weights, SOLVER);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Halving(TreeRisk risk, Capacity capacity, double[] weights) {
        void halve(int[] assets, double weight) {
            if (assets.length == 1) {
                weights[assets[0]] = weight;
                return;
            }
            int[] left = Arrays.copyOfRange(assets, 0, assets.length / 2);
            int[] right = Arrays.copyOfRange(assets, assets.length / 2, assets.length);
            double share = TreeRisk.leftShare(risk.of(left), risk.of(right));
            double given = capacity.left(weight, share, left, right);
            halve(left, given);
            halve(right, weight - given);
        }
    }
}
