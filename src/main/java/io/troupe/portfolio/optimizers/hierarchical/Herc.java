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
 * Hierarchical equal risk contributions: from the trunk of the tree to its clusters weight is
 * divided at each branch in inverse proportion to the summed risk of the clusters on either side;
 * within a cluster in inverse proportion to the risk of each asset. Weights are ≥ 0 and sum to 1.
 * Of all conditions it keeps to bounds of single weights, as {@link Capacity} does.
 *
 * <p>Source: T. Raffinot, <i>The hierarchical equal risk contribution portfolio</i> (2018), as
 * Riskfolio-Lib has it.
 */
public final class Herc implements PortfolioOptimizer {
    private static final String SOLVER = "cluster bisection";

    private final RiskMeasure between;
    private final RiskMeasure within;
    private final double alpha;
    private final Clustering clustering;

    /**
     * With any measures of risk.
     *
     * @param between by which weight is divided between clusters
     * @param within by which weight is divided within clusters
     * @param alpha fraction of worst cases, 0 &lt; α &lt; 1, if the measures use it
     */
    public Herc(RiskMeasure between, RiskMeasure within, double alpha, Clustering clustering) {
        this.between = between;
        this.within = within;
        this.alpha = alpha;
        this.clustering = clustering;
    }

    @Override
    public Set<Need> needs() {
        EnumSet<Need> needs = EnumSet.copyOf(TreeRisk.needs(between));
        needs.addAll(TreeRisk.needs(within));
        return needs;
    }

    @Override
    public boolean keepsConditions() {
        return false;
    }

    @Override
    public PortfolioAnswer optimize(PortfolioProblem problem) {
        return ProblemFaults.refusal(problem, needs(), SOLVER)
                .orElseGet(() -> divide(problem));
    }

    private PortfolioAnswer divide(PortfolioProblem problem) {
        TreeRisk outer = new TreeRisk(between, alpha, problem);
        TreeRisk inner = new TreeRisk(within, alpha, problem);
        String fault = outer.fault().isEmpty() ? inner.fault() : outer.fault();
        if (!fault.isEmpty()) {
            return PortfolioAnswer.none(SolverStatus.NOT_CONVERGED, problem.size(), SOLVER, fault);
        }
        Clustering.Grown grown = clustering.grow(problem.covariance());
        double[] weights = new double[problem.size()];
        new Branching(grown.tree(), clustering.countOf(grown),
                new Capacity(problem.set().bounds()), weights).divide(outer, inner);
        return PortfolioAnswer.closedForm(weights, SOLVER);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Branching(Dendrogram tree, int clusters, Capacity capacity,
            double[] weights) {
        void divide(TreeRisk outer, TreeRisk inner) {
            int firstBranch = tree.root() + 2 - clusters;
            double[] risk = risks(outer, firstBranch);
            double[] weight = new double[tree.root() + 1];
            Arrays.fill(weight, Double.NaN);
            weight[tree.root()] = 1;
            for (int node = tree.root(); node >= firstBranch; node--) {
                int left = tree.left(node);
                int right = tree.right(node);
                weight[left] = capacity.left(weight[node],
                        TreeRisk.leftShare(risk[left], risk[right]), tree.leaves(left),
                        tree.leaves(right));
                weight[right] = weight[node] - weight[left];
            }
            for (int node = 0; node < firstBranch; node++) {
                if (!Double.isNaN(weight[node])) {
                    int[] assets = tree.leaves(node);
                    capacity.divide(weight[node], assets, inner.proportions(assets), weights);
                }
            }
        }

        /** By node the summed risk of the clusters below it; 0 below clusters. */
        private double[] risks(TreeRisk outer, int firstBranch) {
            double[] risk = new double[tree.root() + 1];
            for (int node = firstBranch; node <= tree.root(); node++) {
                for (int half : new int[]{tree.left(node), tree.right(node)}) {
                    risk[half] = half < firstBranch ? outer.of(tree.leaves(half)) : risk[half];
                    risk[node] += risk[half];
                }
            }
            return risk;
        }
    }
}
