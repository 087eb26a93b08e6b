package io.troupe.portfolio.optimizers.hierarchical;

import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.LinearRow;
import io.troupe.math.optim.SolverStatus;
import io.troupe.portfolio.optimizers.PortfolioAnswer;
import io.troupe.portfolio.optimizers.PortfolioOptimizer;
import io.troupe.portfolio.optimizers.PortfolioProblem;
import io.troupe.portfolio.optimizers.ProblemFaults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Nested clustered optimisation: an optimal portfolio of each cluster's assets, and an optimal
 * portfolio of those portfolios. What it keeps to are weights ≥ 0 with the sum 1, in either step;
 * conditions of the problem are not looked at.
 *
 * <p>Source: M. López de Prado, <i>A robust estimator of the efficient frontier</i> (2019), with
 * hierarchical clusters as Riskfolio-Lib has it.
 */
public final class Nco implements PortfolioOptimizer {
    private static final String SOLVER = "nested clusters";
    /** Of all conditions of a part alike: nobody is told which of them bind. */
    private static final int SOURCE = 0;

    private final Clustering clustering;
    private final PortfolioOptimizer within;
    private final PortfolioOptimizer between;

    /**
     * With any optimizers.
     *
     * @param within makes a portfolio of each cluster of more than one asset
     * @param between makes a portfolio of the clusters' portfolios
     */
    public Nco(Clustering clustering, PortfolioOptimizer within, PortfolioOptimizer between) {
        this.clustering = clustering;
        this.within = within;
        this.between = between;
    }

    @Override
    public Set<Need> needs() {
        EnumSet<Need> needs = EnumSet.of(Need.COVARIANCE);
        needs.addAll(within.needs());
        needs.addAll(between.needs());
        needs.remove(Need.TARGET);
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
        Clustering.Grown grown = clustering.grow(problem.covariance());
        int count = clustering.countOf(grown);
        int[] labels = grown.tree().cut(count);
        List<double[]> clusters = new ArrayList<>();
        for (int cluster = 0; cluster < count; cluster++) {
            double[][] members = members(labels, cluster);
            PortfolioAnswer answer = best(within, combined(problem, members));
            if (!answer.isSolved()) {
                return failed(problem, answer);
            }
            clusters.add(spread(members, answer.weights()));
        }
        double[][] portfolios = clusters.toArray(double[][]::new);
        PortfolioAnswer answer = best(between, combined(problem, portfolios));
        return answer.isSolved() ? new PortfolioAnswer(SolverStatus.SOLVED,
                spread(portfolios, answer.weights()), SOLVER, answer.iterations(),
                answer.residual(), List.of(), "") : failed(problem, answer);
    }

    private static PortfolioAnswer failed(PortfolioProblem problem, PortfolioAnswer answer) {
        return PortfolioAnswer.none(answer.status(), problem.size(), SOLVER, answer.reason());
    }

    private static PortfolioAnswer best(PortfolioOptimizer optimizer, PortfolioProblem problem) {
        return problem.size() == 1 ? PortfolioAnswer.closedForm(new double[]{1}, SOLVER)
                : optimizer.optimize(problem);
    }

    /** A row per member of a cluster, with all of its weight on that asset. */
    private static double[][] members(int[] labels, int cluster) {
        List<double[]> members = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == cluster) {
                double[] alone = new double[labels.length];
                alone[i] = 1;
                members.add(alone);
            }
        }
        return members.toArray(double[][]::new);
    }

    private static double[] spread(double[][] portfolios, double[] weights) {
        double[] assets = new double[portfolios[0].length];
        for (int k = 0; k < weights.length; k++) {
            add(assets, weights[k], portfolios[k]);
        }
        return assets;
    }

    private static void add(double[] sum, double factor, double[] values) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * values[i];
        }
    }

    /** The problem whose assets are portfolios, a row each, held long only with the sum 1. */
    private static PortfolioProblem combined(PortfolioProblem problem, double[][] portfolios) {
        int k = portfolios.length;
        List<String> names = new ArrayList<>();
        double[][] returns = new double[problem.returns().length == 0 ? 0 : k][];
        double[] means = new double[problem.means().length == 0 ? 0 : k];
        double[][] covariance = new double[k][k];
        for (int a = 0; a < k; a++) {
            names.add(name(problem, portfolios[a]));
            if (returns.length > 0) {
                returns[a] = combination(portfolios[a], problem.returns());
            }
            if (means.length > 0) {
                means[a] = product(portfolios[a], problem.means());
            }
            double[] row = combination(portfolios[a], problem.covariance());
            for (int b = 0; b <= a; b++) {
                covariance[a][b] = product(row, portfolios[b]);
                covariance[b][a] = covariance[a][b];
            }
        }
        return new PortfolioProblem(names, returns, means, covariance, problem.riskFree(),
                longOnly(k), new double[k], new double[k]);
    }

    private static FeasibleSet longOnly(int k) {
        double[] ones = new double[k];
        Arrays.fill(ones, 1);
        return FeasibleSet.of(Bounds.all(k, 0, 1, SOURCE),
                new LinearRow(ones, 1, 1, SOURCE));
    }

    /** The one asset's name, or those of all, as messages name them. */
    private static String name(PortfolioProblem problem, double[] portfolio) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < portfolio.length; i++) {
            if (portfolio[i] != 0) {
                name.append(name.isEmpty() ? "" : "+").append(problem.assets().get(i));
            }
        }
        return name.toString();
    }

    private static double[] combination(double[] weights, double[][] rows) {
        double[] sum = new double[rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            if (weights[i] != 0) {
                add(sum, weights[i], rows[i]);
            }
        }
        return sum;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
